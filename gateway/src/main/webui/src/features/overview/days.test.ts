import { expect, it } from "vitest";
import { daysTogether, stretches, type TrendDay } from "./days";

function day(day: string, ordersOpen?: number): TrendDay {
  return { day, isolation: null, supply: ordersOpen === undefined ? null : { ordersOpen, ordersOverdue: 0 } };
}

it("leaves a gap where nothing was kept of a day", () => {
  const found = stretches(
    [day("2020-02-01", 3), day("2020-02-02"), day("2020-02-03", 5), day("2020-02-04", 0)],
    "ordersOpen",
  );

  expect(found.map((stretch) => stretch.map(({ value }) => value))).toEqual([[3], [5, 0]]);
});

it("has no line where nothing was kept at all", () => {
  expect(stretches([day("2020-02-01")], "ordersOpen")).toEqual([]);
});

it("adds up the days of several places, and knows none of which one of them kept nothing", () => {
  const days = daysTogether([
    [day("2020-02-01", 3), day("2020-02-02", 4)],
    [day("2020-02-01", 5), day("2020-02-02")],
  ]);

  expect(days.map(({ supply }) => supply?.ordersOpen)).toEqual([8, undefined]);
});
