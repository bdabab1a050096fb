import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { enter, send } from "./outbox";
import { gateway, open, recorded, refused, startEmpty, states, visit, WORKER } from "./outbox.test-env";
import { clear, entriesOf } from "./store";

beforeEach(startEmpty);

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
