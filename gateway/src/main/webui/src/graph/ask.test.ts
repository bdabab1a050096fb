import { expect, it, vi } from "vitest";
import { goOn, sessionState } from "../session/session";
import { ask, Refusal } from "./ask";

interface Sent {
  documentId: string;
  variables: object;
}

/** The gateway, with its answers in the order in which they are given. */
function gateway(...answers: [status: number, body: object, headers?: HeadersInit][]) {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (_path: string, request: RequestInit) => {
    sent.push(JSON.parse(String(request.body)));
    const [status, body, headers] = answers.shift() ?? [500, {}];
    return new Response(JSON.stringify(body), { status, headers });
  });
  return sent;
}

const ended: [number, object] = [401, { errors: [{ message: "", extensions: { code: "UNAUTHENTICATED" } }] }];
const me: [number, object] = [200, { data: { me: { username: "w", displayName: "W", grants: [] } } }];

it("asks by the name of a stored document and never by its text", async () => {
  const sent = gateway([200, { data: { streets: [] } }]);

  await ask("Streets", {});

  expect(sent).toEqual([{ documentId: "Streets", variables: {} }]);
});

it("keeps what answers while a service is away, and says which", async () => {
  const street = { code: "1", name: "s", overview: { population: null }, communities: [] };
  gateway([
    200,
    {
      data: { street },
      errors: [{ message: "", extensions: { code: "SERVICE_UNAVAILABLE", service: "supply-service" } }],
    },
  ]);

  const answer = await ask("Street", { code: "1" });

  expect(answer.data.street?.name).toBe("s");
  expect([...answer.away]).toEqual(["supply-service"]);
});

it("takes nothing for no empty list where all that was asked is away", async () => {
  gateway([
    200,
    {
      data: { shifts: null },
      errors: [{ message: "", extensions: { code: "SERVICE_UNAVAILABLE", service: "volunteer-service" } }],
    },
  ]);

  const refused = ask("Shifts", { filter: {}, first: 10 });

  await expect(refused).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", service: "volunteer-service" });
});

it("throws what was refused, with the field", async () => {
  gateway([200, { data: null, errors: [{ message: "太早", extensions: { code: "BAD_INPUT", field: "startsOn" } }] }]);

  const refused = ask("Streets", {});

  await expect(refused).rejects.toBeInstanceOf(Refusal);
  await expect(refused).rejects.toMatchObject({ code: "BAD_INPUT", field: "startsOn", message: "太早" });
});

it("waits for the login when the session has ended, and then sends the same again", async () => {
  const sent = gateway(ended, me, [200, { data: { streets: [] } }]);

  const answer = ask("Streets", {});
  await vi.waitFor(() => expect(sessionState()).toBe("ended"));
  goOn();

  await expect(answer).resolves.toMatchObject({ data: { streets: [] } });
  expect(sent.map(({ documentId }) => documentId)).toEqual(["Streets", "Me", "Streets"]);
});

const overloaded: [number, object, HeadersInit] = [
  503,
  { errors: [{ message: "忙", extensions: { code: "SERVICE_UNAVAILABLE", problem: "OVERLOADED" } }] },
  { "Retry-After": "1" },
];

it("comes back when the overloaded gateway said to, and gives up after the third time", async () => {
  vi.useFakeTimers();
  try {
    const calm = gateway(overloaded, [200, { data: { streets: [] } }]);
    const answer = ask("Streets", {});
    await vi.advanceTimersByTimeAsync(900);
    expect(calm).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_200);
    await expect(answer).resolves.toMatchObject({ data: { streets: [] } });

    const rush = gateway(overloaded, overloaded, overloaded, overloaded);
    const refused = expect(ask("Streets", {})).rejects.toMatchObject({ problem: "OVERLOADED" });
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;
    expect(rush).toHaveLength(3);
  } finally {
    vi.useRealTimers();
  }
});

it("does not come back by itself where nobody said when", async () => {
  const sent = gateway([503, overloaded[1]]);

  await expect(ask("Streets", {})).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  expect(sent).toHaveLength(1);
});
