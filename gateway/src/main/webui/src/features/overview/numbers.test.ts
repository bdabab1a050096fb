import { expect, it } from "vitest";
import { listOf, type PlaceRow, sorted, together } from "./numbers";

function row(code: string, householdsObserved?: number): PlaceRow {
  const isolation =
    householdsObserved === undefined
      ? null
      : {
          asOf: "2026-01-01T00:00:00Z",
          householdsObserved,
          personsObserved: 0,
          checksDueToday: 0,
          checksDoneToday: 0,
          checksMissingToday: 0,
          abnormalToday: 0,
          abnormalUnhandled: 0,
          releasesDue: 0,
        };
  return { code, name: code, overview: { population: null, isolation, supply: null, volunteering: null } };
}

const codes = (rows: readonly PlaceRow[]) => rows.map(({ code }) => code);

it("sorts by a number and leaves what is unknown at the end, either way", () => {
  const rows = [row("a"), row("b", 3), row("c", 7)];

  expect(codes(sorted(rows, "householdsObserved", true))).toEqual(["c", "b", "a"]);
  expect(codes(sorted(rows, "householdsObserved", false))).toEqual(["b", "c", "a"]);
});

it("opens the list that a number counts, in its area", () => {
  expect(listOf("ordersOverdue", "440705001012")).toBe("/console/supplies?show=overdue&area=440705001012");
});

it("does not know a sum of which a part is unknown", () => {
  const known = row("a", 3).overview;
  const away = row("b").overview;

  expect(together([known, known])?.isolation?.householdsObserved).toBe(6);
  expect(together([known, away])?.isolation).toBeNull();
  expect(together([known, null])).toBeNull();
});
