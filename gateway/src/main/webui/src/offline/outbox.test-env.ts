import { vi } from "vitest";
import { entries, type NewEntry, openOutbox, send } from "./outbox";
import { clear } from "./store";

/** What the tests of the outbox share: whose it is, what is entered, and how the gateway answers. */
export const WORKER = "grid-worker";

interface Sent {
  documentId: string;
  variables: { visit?: { id: string } };
}

type Answers = (sent: Sent) => object | "no signal";

/** The gateway as it answers to the entries; whose session it is, it always knows. */
export function gateway(answers: Answers, login = WORKER) {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (_path: string, request: RequestInit) => {
    const asked: Sent = JSON.parse(String(request.body));
    if (asked.documentId === "Me") {
      const me = { username: login, displayName: "", grants: [] };
      if (answers(asked) === "no signal") throw new TypeError("Failed to fetch");
      return new Response(JSON.stringify({ data: { me } }));
    }
    const answer = answers(asked);
    if (answer === "no signal") throw new TypeError("Failed to fetch");
    sent.push(asked);
    return new Response(JSON.stringify(answer));
  });
  return sent;
}

export function visit(id = crypto.randomUUID() as string, after?: string): NewEntry {
  return {
    id,
    document: "RecordVisit",
    about: "door",
    title: "3栋 201",
    after,
    variables: {
      visit: { id, householdId: "door", on: "2020-02-08", readings: [{ residentId: "r", temperature: 37.6 }] },
    },
  };
}

export const recorded = { data: { recordVisit: { id: "v", checks: [], needs: [] } } };
export const refused = (code: string) => ({ data: null, errors: [{ message: "已解除", extensions: { code } }] });
export const states = () => entries().map(({ state }) => state);

let close = () => {};

/** The outbox of a login, empty or as it was left. */
export async function open(login = WORKER) {
  close();
  close = openOutbox(login);
  await send();
}

export const person = (id: string, after?: string): NewEntry => ({
  id,
  document: "SaveResident",
  about: "door",
  title: "3栋 201",
  after,
  variables: { resident: { id, householdId: "door", name: "王小宝" } },
});

/** Nothing entered by anyone, and no signal. */
export async function startEmpty() {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await open();
  await clear(WORKER);
  await clear("another");
  await send();
}
