import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { enter, entries, send } from "./outbox";
import { gateway, open, recorded, startEmpty, states, visit, WORKER } from "./outbox.test-env";
import { clear, draftKey, draftsOf, entriesOf, keep, keptOf, leaveNothing, put, tidy } from "./store";

beforeEach(startEmpty);

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

// The last one: nobody comes back to a page that was left.
it("keeps no entry after a logout", async () => {
  await leaveNothing(WORKER);

  await expect(enter(visit("v-1"))).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await entriesOf(WORKER)).toEqual([]);
});
