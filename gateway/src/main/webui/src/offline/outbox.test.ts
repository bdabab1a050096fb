import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { discard, enter, entries, keptBackBy, type NewEntry, openOutbox, send, tryAgain } from "./outbox";
import { clear, draftKey, draftsOf, entriesOf, keep, keptOf, leaveNothing, put, tidy } from "./store";

const WORKER = "grid-worker";

interface Sent {
  documentId: string;
  variables: { visit?: { id: string } };
}

type Answers = (sent: Sent) => object | "no signal";

/** The gateway as it answers to the entries; whose session it is, it always knows. */
function gateway(answers: Answers, login = WORKER) {
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

function visit(id = crypto.randomUUID() as string, after?: string): NewEntry {
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

const recorded = { data: { recordVisit: { id: "v", checks: [], needs: [] } } };
const refused = (code: string) => ({ data: null, errors: [{ message: "已解除", extensions: { code } }] });
const states = () => entries().map(({ state }) => state);

let close = () => {};

async function open(login = WORKER) {
  close();
  close = openOutbox(login);
  await send();
}

beforeEach(async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await open();
  await clear(WORKER);
  await clear("another");
  await send();
});

it("keeps an entry without signal and sends it once when there is one", async () => {
  await enter(visit());
  await send();
  expect(states()).toEqual(["waiting"]);

  const sent = gateway(() => recorded);
  await Promise.all([send(), send()]);
  await send();

  expect(states()).toEqual(["sent"]);
  expect(sent).toHaveLength(1);
});

it("sends the same id again when the answer was lost", async () => {
  const lost = gateway(() => ({}));
  await enter(visit("v-1"));
  await send();
  expect(states()).toEqual(["waiting"]);

  const sent = gateway(() => recorded);
  await send();

  expect([lost[0]?.variables.visit?.id, sent[0]?.variables.visit?.id]).toEqual(["v-1", "v-1"]);
});

it("is still there in a browser that was closed", async () => {
  await enter(visit("v-1"));

  expect((await entriesOf(WORKER)).map(({ id }) => id)).toEqual(["v-1"]);
});

it("sends the same visit again until supply-service has the needs", async () => {
  const needs = [{ kind: "MEDICINE", text: null, order: null }];
  const away = [{ message: "", extensions: { code: "SERVICE_UNAVAILABLE", service: "supply-service" } }];
  gateway(() => ({ data: { recordVisit: { id: "v", checks: [], needs } }, errors: away }));
  await enter(visit());
  await send();
  expect(states()).toEqual(["waiting"]);

  gateway(() => recorded);
  await send();
  expect(states()).toEqual(["sent"]);
});

it.each(["CONFLICT", "BAD_INPUT", "NOT_FOUND", "FORBIDDEN"])(
  "keeps what is refused with %s and says why",
  async (code) => {
    gateway(() => refused(code));

    await enter(visit());
    await send();

    expect(entries()[0]).toMatchObject({ state: "conflict", refused: { code, message: "已解除" } });
    expect(entries()[0]?.variables).toBeDefined();
  },
);

it("sends no refused entry by itself, only when a person says so", async () => {
  gateway(() => refused("CONFLICT"));
  await enter(visit());
  await send();

  const sent = gateway(() => recorded);
  await send();
  expect(sent).toHaveLength(0);

  await tryAgain(entries()[0]?.id ?? "");
  await send();
  expect(states()).toEqual(["sent"]);
});

it("drops an entry only when a person says so", async () => {
  await enter(visit());

  await discard(entries()[0]?.id ?? "");

  expect(await entriesOf(WORKER)).toEqual([]);
});

it("goes on with the others where one is refused", async () => {
  gateway(({ variables }) => (variables.visit?.id === "v-1" ? refused("CONFLICT") : recorded));

  await enter(visit("v-1"));
  await enter(visit("v-2"));
  await send();

  expect(states()).toEqual(["conflict", "sent"]);
});

it("sends the visit of a new person only after the person", async () => {
  const person: NewEntry = {
    id: "p-1",
    document: "SaveResident",
    about: "door",
    title: "3栋 201",
    variables: { resident: { id: "p-1", householdId: "door", name: "王小宝" } },
  };
  gateway(({ documentId }) => (documentId === "SaveResident" ? refused("SERVICE_UNAVAILABLE") : recorded));
  await enter(person);
  await enter(visit("v-1", "p-1"));
  await send();
  expect(states()).toEqual(["waiting", "waiting"]);

  const sent = gateway(() => recorded);
  await send();
  expect(sent.map(({ documentId }) => documentId)).toEqual(["SaveResident", "RecordVisit"]);
});

const person = (id: string, after?: string): NewEntry => ({
  id,
  document: "SaveResident",
  about: "door",
  title: "3栋 201",
  after,
  variables: { resident: { id, householdId: "door", name: "王小宝" } },
});

it("says what a visit waits for where its new person was refused, and goes on once that is mended", async () => {
  gateway(({ documentId }) => (documentId === "SaveResident" ? refused("BAD_INPUT") : recorded));
  await enter(person("p-1"));
  await enter(visit("v-1", "p-1"));
  await send();
  expect(states()).toEqual(["conflict", "waiting"]);
  expect(entries().map((entry) => keptBackBy(entry)?.id)).toEqual([undefined, "p-1"]);

  const sent = gateway(() => recorded);
  await enter(person("p-1"));
  await send();

  expect(states()).toEqual(["sent", "sent"]);
  expect(sent.map(({ documentId }) => documentId)).toEqual(["SaveResident", "RecordVisit"]);
});

it("lets a visit go without the readings of a person who was put aside", async () => {
  gateway(({ documentId, variables }) =>
    documentId === "SaveResident" && JSON.stringify(variables).includes("p-2") ? refused("BAD_INPUT") : "no signal",
  );
  await enter(person("p-1"));
  await enter(person("p-2", "p-1"));
  const readings = ["r-1", "p-1", "p-2"].map((residentId) => ({ residentId, temperature: 36.5 }));
  const asked = { visit: { id: "v-1", householdId: "door", on: "2020-02-08", readings } };
  await enter({ ...visit("v-1", "p-2"), variables: asked });

  await discard("p-2");
  expect(keptBackBy(entries()[1] as never)?.id).toBe("p-1");
  const sent = gateway(() => recorded);
  await send();

  expect(states()).toEqual(["sent", "sent"]);
  expect(sent.at(-1)?.variables.visit).toMatchObject({ readings: [{ residentId: "r-1" }, { residentId: "p-1" }] });
});

it("puts what was mended in the place of what was refused, in one step", async () => {
  gateway(() => refused("CONFLICT"));
  await enter(visit("v-1"));
  await send();
  const sent = gateway(() => recorded);

  const room = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await expect(enter(visit("v-2"), "v-1")).rejects.toMatchObject({ code: "CONFLICT" });
  room.mockRestore();
  expect((await entriesOf(WORKER)).map(({ id }) => id)).toEqual(["v-1"]);

  await enter(visit("v-2"), "v-1");
  await send();
  expect(entries().map(({ id, state }) => [id, state])).toEqual([["v-2", "sent"]]);
  expect(sent.map(({ variables }) => variables.visit?.id)).toEqual(["v-2"]);
});

it("keeps what someone else was typing, unseen, and forgets one's own at logout", async () => {
  const draft = { at: Date.now(), key: draftKey("visit h"), data: {}, title: "3栋 201" };
  await keep({ ...draft, login: "another" });
  await keep({ ...draft, login: WORKER });

  await tidy(WORKER, "");
  expect(await draftsOf(WORKER)).toMatchObject([{ title: "3栋 201" }]);
  await clear(WORKER);

  expect(await draftsOf(WORKER)).toEqual([]);
  expect(await draftsOf("another")).toHaveLength(1);
});

it("reads an order that was written without signal before it first sends it, and never changes it again", async () => {
  const order = { id: "o-1", communityCode: "440705001012", householdId: "door", kind: "GROCERIES" as const };
  const written: NewEntry = {
    id: "o-1",
    document: "PlaceSupplyOrder",
    about: "door",
    title: "3栋 201",
    guess: [0],
    variables: { order: { ...order, channel: "CHAT", text: "降压药2盒" } },
  };
  let kind = "MEDICINE";
  let supply = refused("SERVICE_UNAVAILABLE") as object;
  const sent = gateway(({ documentId }) =>
    documentId === "ParseOrderText" ? { data: { parseOrderText: [{ item: "降压药", kind }] } } : supply,
  );
  const kinds = () => sent.flatMap(({ variables }) => ("order" in variables ? [variables.order] : []));

  await enter(written);
  await send();
  kind = "BABY";
  supply = { data: { placeSupplyOrder: { id: "o-1" } } };
  await send();

  expect(states()).toEqual(["sent"]);
  expect(kinds().length).toBeGreaterThan(1);
  expect(new Set(kinds().map((each) => (each as { kind: string }).kind))).toEqual(new Set(["MEDICINE"]));
});

it("sends a visit with the kinds that it has where nobody can read its needs", async () => {
  gateway(({ documentId }) => (documentId === "ParseOrderText" ? refused("SERVICE_UNAVAILABLE") : recorded));
  const needs = [{ kind: "GROCERIES" as const, text: "降压药2盒" }];
  const asked = { visit: { id: "v-1", householdId: "door", on: "2020-02-08", readings: [], needs } };

  await enter({ ...visit("v-1"), guess: [0], variables: asked });
  await send();

  expect(states()).toEqual(["sent"]);
});

it("forgets what it said and where once it is sent", async () => {
  gateway(() => recorded);

  await enter(visit());
  await send();

  expect(Object.keys(entries()[0] ?? {})).not.toContain("variables");
  expect(Object.keys(entries()[0] ?? {})).not.toContain("title");
});

it("waits for its own login, unseen by another", async () => {
  await enter(visit("v-1"));

  const sent = gateway(() => recorded, "another");
  await send();
  expect(sent).toHaveLength(0);
  await open("another");
  expect(entries()).toEqual([]);
  expect(sent).toHaveLength(0);

  const own = gateway(() => recorded);
  await open();
  expect(own.map(({ variables }) => variables.visit?.id)).toEqual(["v-1"]);
});

it("leaves nothing of a person at logout, and what another has not sent", async () => {
  await enter(visit("v-1"));
  await keep({ login: WORKER, key: "round", at: Date.now(), data: [] });
  await put({ ...visit("v-2"), login: "another", enteredAt: 1, state: "waiting" });

  await clear(WORKER);

  expect(await entriesOf(WORKER)).toEqual([]);
  expect(await keptOf(WORKER, "round")).toBeUndefined();
  expect(await entriesOf("another")).toHaveLength(1);
});

it("keeps answers and sent entries for a day, and unsent ones until someone decides", async () => {
  const yesterday = Date.now() - 25 * 60 * 60 * 1000;
  await keep({ login: WORKER, key: "round", at: yesterday, data: [] });
  await put({ ...visit("v-1"), login: WORKER, enteredAt: yesterday, sentAt: yesterday, state: "sent" });
  await put({ ...visit("v-2"), login: WORKER, enteredAt: yesterday, state: "waiting" });
  expect(await keptOf(WORKER, "round")).toBeUndefined();

  await tidy(WORKER, "");

  expect((await entriesOf(WORKER)).map(({ id }) => id)).toEqual(["v-2"]);
});

it("keeps no answers of whoever used the phone before", async () => {
  await keep({ login: "another", key: "round", at: Date.now(), data: [] });

  await tidy(WORKER, "");

  expect(await keptOf("another", "round")).toBeUndefined();
});

it("goes on sending after the phone had no room once", async () => {
  const sent = gateway(() => recorded);
  await open();
  const room = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await expect(enter(visit("v-1"))).rejects.toMatchObject({ code: "CONFLICT" });
  room.mockRestore();

  await enter(visit("v-2"));
  await send();

  expect(sent.map(({ variables }) => variables.visit?.id)).toEqual(["v-2"]);
});

it("sends nothing more once someone else has logged in between two entries", async () => {
  await enter(visit("v-1"));
  await enter(visit("v-2"));
  let sent = 0;
  vi.stubGlobal("fetch", async (_path: string, request: RequestInit) => {
    if (JSON.parse(String(request.body)).documentId !== "Me") {
      sent += 1;
      return new Response(JSON.stringify(recorded));
    }
    const me = { username: sent === 0 ? WORKER : "another", displayName: "", grants: [] };
    return new Response(JSON.stringify({ data: { me } }));
  });

  await send();

  expect(states()).toEqual(["sent", "waiting"]);
});

it("brings nothing back that was put aside while it was sent", async () => {
  await enter(visit("v-1"));
  gateway(() => refused("CONFLICT"));
  const answer = globalThis.fetch;
  vi.stubGlobal("fetch", async (path: string, request: RequestInit) => {
    if (JSON.parse(String(request.body)).documentId !== "Me") await clear(WORKER);
    return answer(path, request);
  });

  await send();

  expect(await entriesOf(WORKER)).toEqual([]);
});

// The last one: nobody comes back to a page that was left.
it("keeps no entry after a logout", async () => {
  await leaveNothing(WORKER);

  await expect(enter(visit("v-1"))).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await entriesOf(WORKER)).toEqual([]);
});
