import type { CheckSlot } from "../../graph/documents.gen";
import { daysAfter } from "../../text/format";
import type { CaseFile, Check } from "./file";

export const slots: readonly CheckSlot[] = ["MORNING", "EVENING"];

/** The days of an observation, the first and the last included. */
export function daysOf({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string[] {
  const days: string[] = [];
  for (let day = startsOn; day <= endsOn; day = daysAfter(day, 1)) days.push(day);
  return days;
}

// When the slots of a day close in Asia/Shanghai (design, rule 11).
const closing: Record<CheckSlot, string> = { MORNING: "12:00", EVENING: "21:00" };

/** Whether a slot has closed, so that a check it lacks is a missing one. */
export function isClosed(day: string, slot: CheckSlot, at: Date): boolean {
  return Date.parse(`${day}T${closing[slot]}:00+08:00`) <= at.getTime();
}

/** The checks of a person's slot in the order of time: the last one counts, and no earlier one is forgotten. */
export function checksOf(of: CaseFile, residentId: string, day: string, slot: CheckSlot): Check[] {
  return of.checks
    .filter((check) => check.residentId === residentId && check.on === day && check.slot === slot)
    .sort((one, other) => one.measuredAt.localeCompare(other.measuredAt));
}

/** All temperatures of a person in the order of time. */
export function temperaturesOf(of: CaseFile, residentId: string): { at: number; temperature: number }[] {
  return of.checks
    .flatMap((check) =>
      check.residentId === residentId && check.temperature !== null
        ? [{ at: Date.parse(check.measuredAt), temperature: check.temperature }]
        : [],
    )
    .sort((one, other) => one.at - other.at);
}

/** Places for labels near where they are wished, none closer to the next than the distance. */
export function apart(wished: readonly number[], distance: number): number[] {
  const placed = [...wished];
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, index } of wished.map((at, index) => ({ at, index })).sort((one, other) => one.at - other.at)) {
    last = Math.max(at, last + distance);
    placed[index] = last;
  }
  return placed;
}
