import { expect, it } from "vitest";
import { bandOf, hoursBefore, hoursOf, minutesBefore, shiftsIn } from "./plan";

it("reads a night as ending on the next day, and an hour to the same hour as a whole day", () => {
  expect(bandOf({ from: "08:00", to: "12:30" })).toEqual({ start: "08:00", minutes: 270 });
  expect(bandOf({ from: "22:00", to: "06:00" })).toEqual({ start: "22:00", minutes: 480 });
  expect(bandOf({ from: "08:00", to: "08:00" })).toEqual({ start: "08:00", minutes: 1440 });
});

it("writes a band as it was read", () => {
  for (const hours of [
    { from: "08:00", to: "12:30" },
    { from: "22:00", to: "06:05" },
    { from: "00:00", to: "00:00" },
  ]) {
    expect(hoursOf(bandOf(hours))).toEqual(hours);
  }
});

it("counts the shifts of a span, both days included", () => {
  const plan = {
    bands: [bandOf({ from: "08:00", to: "12:00" }), bandOf({ from: "14:00", to: "18:00" })],
    weekdays: [1, 7],
  };

  // Monday 3 to Sunday 9 February 2020
  expect(shiftsIn(plan, "2020-02-03", "2020-02-09")).toBe(4);
  expect(shiftsIn(plan, "2020-02-04", "2020-02-08")).toBe(0);
  expect(shiftsIn(plan, "2020-02-09", "2020-02-09")).toBe(2);
  expect(shiftsIn(plan, "2020-02-09", "2020-02-03")).toBe(0);
});

it("writes the time before a start in hours, and nothing where nothing is set", () => {
  expect(hoursBefore(90)).toBe("1.5");
  expect(hoursBefore(null)).toBe("");
  expect(minutesBefore("1.5")).toBe(90);
  expect(minutesBefore("0")).toBe(0);
  expect(minutesBefore(" ")).toBeUndefined();
});
