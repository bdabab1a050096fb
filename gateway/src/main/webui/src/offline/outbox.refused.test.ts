import "fake-indexeddb/auto";
import { beforeEach, expect, it, vi } from "vitest";
import { discard, enter, entries, keptBackBy, type NewEntry, send, tryAgain } from "./outbox";
import { gateway, person, recorded, refused, startEmpty, states, visit, WORKER } from "./outbox.test-env";
import { entriesOf } from "./store";

beforeEach(startEmpty);

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
