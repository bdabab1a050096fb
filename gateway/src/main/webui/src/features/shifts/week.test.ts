import { expect, it } from "vitest";
import { duringShift, instant, instantOf, mondayOf, startOf, weekOf } from "./week";

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
