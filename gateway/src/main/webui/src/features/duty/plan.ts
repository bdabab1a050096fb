import type { Result } from "../../graph/ask";
import { daysAfter } from "../../text/format";

export type Plan = NonNullable<Result<"DutyPlans">["dutyPlans"]>[number];

/** 1 is Monday, as the graph counts. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const DAY_MINUTES = 24 * 60;
// Longer than a plan is ever generated for: more days are not walked.
const MOST_DAYS = 370;

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** A part of the day as people write it. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Past midnight it ends on the next day; from an hour to the same hour is a whole day. */
export function bandOf({ from, to }: Hours): { start: string; minutes: number } {
  const minutes = (minuteOf(to) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES;
  return { start: from, minutes: minutes || DAY_MINUTES };
}

export function hoursOf({ start, minutes }: { readonly start: string; readonly minutes: number }): Hours {
  const end = (minuteOf(start) + minutes) % DAY_MINUTES;
  const two = (value: number) => String(value).padStart(2, "0");
  return { from: start, to: `${two(Math.floor(end / 60))}:${two(end % 60)}` };
}

/** How many shifts a plan has on these days, both included. */
export function shiftsIn(plan: Pick<Plan, "bands" | "weekdays">, from: string, to: string): number {
  let days = 0;
  for (let day = from, left = MOST_DAYS; day <= to && left > 0; day = daysAfter(day, 1), left -= 1) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    if (plan.weekdays.includes(weekday)) days += 1;
  }
  return days * plan.bands.length;
}

/** Minutes before a start as people write them, in hours; empty: not set. */
export function hoursBefore(minutes: number | null | undefined): string {
  return minutes == null ? "" : String(minutes / 60);
}

export function minutesBefore(hours: string): number | undefined {
  return hours.trim() === "" ? undefined : Math.round(Number(hours) * 60);
}
