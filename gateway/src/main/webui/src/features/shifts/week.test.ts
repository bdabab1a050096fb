import { expect, it } from "vitest";
import { dayIn, duringShift, instant, instantOf, mondayOf, rowsOf, type ShiftRow, startOf, weekOf } from "./week";

it("begins a week on its Monday", () => {
  expect(mondayOf("2020-02-09")).toBe("2020-02-03");
  expect(mondayOf("2020-02-03")).toBe("2020-02-03");
  expect(weekOf("2020-02-24").at(-1)).toBe("2020-03-01");
});

it("means days and hours of Shanghai, whatever the zone of the machine", () => {
  expect(startOf("2020-02-08")).toBe("2020-02-07T16:00:00.000Z");
  expect(instant("2020-02-08", "09:30")).toBe("2020-02-08T01:30:00.000Z");
  expect(instantOf("2020-02-08T00:10")).toBe("2020-02-07T16:10:00.000Z");
});

it("takes a time before the morning as the end of a night", () => {
  const night = "2020-02-08T14:00:00Z"; // 22:00

  expect(duringShift(night, "06:10")).toBe("2020-02-08T22:10:00.000Z");
  expect(duringShift(night, "21:40")).toBe("2020-02-08T13:40:00.000Z");
});

function shift(place: string, community: string, startsAt: string): ShiftRow {
  const known: Partial<ShiftRow> = {
    place,
    post: "GATE",
    startsAt,
    community: { code: community, name: community },
  };
  return known as ShiftRow;
}

it("keeps apart the places of the same name in two communities", () => {
  const rows = rowsOf(
    [
      shift("东门", "440705001012", "2020-02-04T01:00:00Z"),
      shift("东门", "440705001006", "2020-02-04T01:00:00Z"),
      shift("东门", "440705001012", "2020-02-05T01:00:00Z"),
    ],
    weekOf("2020-02-03"),
  );

  expect(rows.map(({ community, days }) => [community?.code, [...days.keys()]])).toEqual([
    ["440705001006", ["2020-02-04"]],
    ["440705001012", ["2020-02-04", "2020-02-05"]],
  ]);
});

it("has no row for a night that began on the Sunday before", () => {
  const night = shift("东门", "440705001012", "2020-02-02T12:00:00Z");

  expect(rowsOf([night], weekOf("2020-02-03"))).toEqual([]);
  expect(rowsOf([night], weekOf("2020-01-27"))).toHaveLength(1);
});

it("takes from an address only what is a day", () => {
  expect(["2020-02-08", "abc", "", "2020-13-40", "2020-2-8"].map(dayIn)).toEqual([
    "2020-02-08",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
