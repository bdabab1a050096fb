import { expect, it } from "vitest";
import type { CaseFile, Check } from "./file";
import { apart, checksOf, daysOf, isClosed } from "./strip";

it("has a column for the first and the last day of an observation", () => {
  expect(daysOf({ startsOn: "2020-01-30", endsOn: "2020-02-02" })).toEqual([
    "2020-01-30",
    "2020-01-31",
    "2020-02-01",
    "2020-02-02",
  ]);
});

it("has the checks of one slot in the order of time", () => {
  const check = (measuredAt: string, temperature: number) =>
    ({ residentId: "r", on: "2020-02-01", slot: "MORNING", measuredAt, temperature }) as Check;
  const of = {
    checks: [check("2020-02-01T03:00:00Z", 36.6), check("2020-02-01T01:00:00Z", 37.5)],
  } as unknown as CaseFile;

  expect(checksOf(of, "r", "2020-02-01", "MORNING").map(({ temperature }) => temperature)).toEqual([37.5, 36.6]);
  expect(checksOf(of, "r", "2020-02-01", "EVENING")).toEqual([]);
});

it("counts a check as missing once its slot has closed, not before and not a day later", () => {
  const noon = new Date("2020-02-08T04:00:00Z");

  expect(isClosed("2020-02-07", "EVENING", noon)).toBe(true);
  expect(isClosed("2020-02-08", "MORNING", noon)).toBe(true);
  expect(isClosed("2020-02-08", "MORNING", new Date(noon.getTime() - 1))).toBe(false);
  expect(isClosed("2020-02-08", "EVENING", noon)).toBe(false);
  expect(isClosed("2020-02-08", "EVENING", new Date("2020-02-08T13:00:00Z"))).toBe(true);
});

it("moves labels apart that would stand on each other, and no others", () => {
  expect(apart([50, 10, 52], 12)).toEqual([50, 10, 62]);
});
