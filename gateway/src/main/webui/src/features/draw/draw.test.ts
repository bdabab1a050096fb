import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { collects, type Drawn, drawAgain, isUndrawn } from "./draw";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const SEED = "5eed";

/** A draw as the service makes it, with other means. */
function drawn(hours: readonly number[], places: number): Drawn {
  const order = hours
    .map((each, index) => ({ requestId: `r-${index}`, hours: each, lots: Math.max(1, 10 - Math.floor(each / 4)) }))
    .map((lot) => ({
      ...lot,
      number: Array.from({ length: lot.lots }, (_, k) => sha256(`${SEED}/${lot.requestId}/${k + 1}`)).sort()[0] ?? "",
    }))
    .sort((one, other) => (one.number < other.number ? -1 : 1));
  return {
    releaseAt: "2020-02-08T06:00:00Z",
    drawnAt: "2020-02-08T06:00:01Z",
    places,
    requests: hours.length,
    method: "",
    seed: SEED,
    seedHash: sha256(SEED),
    lots: order.map((lot, index) => ({
      ...lot,
      rank: index + 1,
      result: index < places ? ("PLACE" as const) : ("LINE" as const),
    })),
  };
}

function changed(draw: Drawn, index: number, change: Partial<Drawn["lots"][number]>): Drawn {
  return { ...draw, lots: draw.lots.map((lot, at) => (at === index ? { ...lot, ...change } : lot)) };
}

it("finds an honest draw right", async () => {
  expect(await drawAgain(drawn([0, 3, 9, 40, 100], 2))).toEqual({ seedFits: true, wrong: [] });
});

it("finds each thing that somebody could have changed", async () => {
  const draw = drawn([0, 3, 9, 40], 2);
  const first = draw.lots[0]?.requestId ?? "";

  expect((await drawAgain({ ...draw, seedHash: sha256("another") })).seedFits).toBe(false);
  expect((await drawAgain(changed(draw, 0, { lots: 11 }))).wrong).toContain(first);
  expect((await drawAgain(changed(draw, 0, { number: "00" }))).wrong).toEqual([first]);
  expect((await drawAgain(changed(draw, 0, { rank: 4 }))).wrong).toEqual([first]);
  expect((await drawAgain(changed(draw, 0, { result: "LINE" }))).wrong).toContain(first);
});

it("gives the place of one who could not take it to the next", async () => {
  const draw = drawn([0, 3, 9], 1);
  const passed = changed(changed(draw, 0, { result: "PASSED_OVER" }), 1, { result: "PLACE" });

  expect((await drawAgain(passed)).wrong).toEqual([]);
});

it("collects until the release, and is like any other shift after the draw", () => {
  const shift = { access: "DRAW" as const, drawnAt: null, releaseAt: "2020-02-08T06:00:00Z" };

  expect(collects(shift, "2020-02-08T05:59:00Z")).toBe(true);
  expect(collects(shift, "2020-02-08T06:00:00Z")).toBe(false);
  expect(isUndrawn({ ...shift, drawnAt: "2020-02-08T06:00:01Z" })).toBe(false);
  expect(isUndrawn({ ...shift, access: "FIRST_COME" })).toBe(false);
});
