import type { Result } from "../../graph/ask";
import { dayOf, daysAfter } from "../../text/format";

export type ShiftRow = NonNullable<Result<"Shifts">["shifts"]>["nodes"][number];

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysAfter(day, -weekday);
}

export function weekOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => daysAfter(monday, index));
}

/** The instant at which a calendar day begins. */
export function startOf(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** An instant out of a day and a clock time as people write them. */
export function instant(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}

/** An instant as a field for day and time writes it: 2020-02-08T09:30. */
export function instantOf(written: string): string {
  const [day = "", time = ""] = written.split("T");
  return instant(day, time);
}

// Nobody comes four hours early: a time of the clock that lies so far before the start is of the next day.
const EARLIEST_MILLIS = 4 * 60 * 60 * 1000;

/** The instant of a clock time during a shift, also past midnight. */
export function duringShift(startsAt: string, time: string): string {
  const day = dayOf(startsAt);
  const same = instant(day, time);
  const before = Date.parse(startsAt) - Date.parse(same);
  return before >= EARLIEST_MILLIS ? instant(daysAfter(day, 1), time) : same;
}

/** The rows of a week board: one a place and post, with the shifts of each day. */
export function rowsOf(shifts: readonly ShiftRow[]) {
  const rows = new Map<string, { place: string; post: ShiftRow["post"]; days: Map<string, ShiftRow[]> }>();
  for (const shift of [...shifts].sort((one, other) => one.startsAt.localeCompare(other.startsAt))) {
    const key = `${shift.place} ${shift.post}`;
    const row = rows.get(key) ?? { place: shift.place, post: shift.post, days: new Map<string, ShiftRow[]>() };
    const day = dayOf(shift.startsAt);
    row.days.set(day, [...(row.days.get(day) ?? []), shift]);
    rows.set(key, row);
  }
  return [...rows.values()].sort((one, other) => one.place.localeCompare(other.place, "zh"));
}
