import type { Result } from "../../graph/ask";
import { dayOf, daysAfter } from "../../text/format";

export type ShiftRow = NonNullable<Result<"Shifts">["shifts"]>["nodes"][number];

/** The day that an address names, or none where it names no day. */
export function dayIn(address: string): string | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(address) ? Date.parse(`${address}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : address;
}

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

interface BoardRow extends Pick<ShiftRow, "place" | "post" | "community"> {
  readonly key: string;
  readonly days: Map<string, ShiftRow[]>;
}

/**
 * The rows of a week board: one a place and post of a community, with the shifts that begin on each of its days. One that began
 * before the Monday and lasts into it stands on the board of the week before.
 */
export function rowsOf(shifts: readonly ShiftRow[], days: readonly string[]): BoardRow[] {
  const rows = new Map<string, BoardRow>();
  for (const shift of [...shifts].sort((one, other) => one.startsAt.localeCompare(other.startsAt))) {
    const day = dayOf(shift.startsAt);
    if (!days.includes(day)) continue;
    const { place, post, community } = shift;
    const key = `${community?.code} ${place} ${post}`;
    const row = rows.get(key) ?? { key, place, post, community, days: new Map<string, ShiftRow[]>() };
    row.days.set(day, [...(row.days.get(day) ?? []), shift]);
    rows.set(key, row);
  }
  return [...rows.values()].sort(
    (one, other) =>
      (one.community?.code ?? "").localeCompare(other.community?.code ?? "") ||
      one.place.localeCompare(other.place, "zh"),
  );
}
