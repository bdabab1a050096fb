import type { Result } from "../../graph/ask";
import { added } from "./numbers";

export type TrendDay = NonNullable<NonNullable<Result<"Trend">["street"]>["trend"]>[number];

/** What is followed over the days; nothing where nothing was kept of a day, which is not 0. */
export const trends = {
  householdsObserved: (day: TrendDay) => day.isolation?.householdsObserved,
  checksMissing: (day: TrendDay) => day.isolation?.checksMissingToday,
  abnormalToday: (day: TrendDay) => day.isolation?.abnormalToday,
  ordersOpen: (day: TrendDay) => day.supply?.ordersOpen,
  ordersOverdue: (day: TrendDay) => day.supply?.ordersOverdue,
} as const;

export type TrendName = keyof typeof trends;

export interface Point {
  readonly index: number;
  readonly day: string;
  readonly value: number;
}

/** The stretches of days without a gap between them. */
export function stretches(days: readonly TrendDay[], name: TrendName): Point[][] {
  const found: Point[][] = [];
  let current: Point[] = [];
  days.forEach((each, index) => {
    const value = trends[name](each);
    if (value === undefined) {
      if (current.length > 0) found.push(current);
      current = [];
    } else current.push({ index, day: each.day, value });
  });
  if (current.length > 0) found.push(current);
  return found;
}

/** The days of several places as one; nothing is known of a day of which one of them kept nothing. */
export function daysTogether(places: readonly (readonly TrendDay[])[]): readonly TrendDay[] {
  const [first = [], ...others] = places;
  return first.map((day) =>
    others
      .map((days) => days.find((each) => each.day === day.day))
      .reduce<TrendDay>(
        (one, other) => ({
          day: one.day,
          isolation: added(one.isolation, other?.isolation ?? null),
          supply: added(one.supply, other?.supply ?? null),
        }),
        day,
      ),
  );
}
