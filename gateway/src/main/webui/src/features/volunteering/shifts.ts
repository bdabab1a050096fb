import type { Result } from "../../graph/ask";
import type { BookingStatus } from "../../graph/documents.gen";
import type { Seat } from "../../session/roles";

type Listed = NonNullable<Result<"FreeShifts">["shifts"]>["nodes"][number];

/** What is free for this person has no booking of hers. */
export type Offered = Omit<Listed, "myBooking"> & Partial<Pick<Listed, "myBooking">>;
export type Booked = Result<"BookShift">["bookShift"];

/** These keep a place, so that no other may overlap (design, rule 1). */
const HOLDING: readonly BookingStatus[] = ["BOOKED", "OFFERED", "ATTENDED"];
const BEFORE_START_MILLIS = 30 * 60 * 1000;

/** Not begun, not cancelled; a watch at a household is for staff only. */
export function mayTake(shift: Offered, seats: readonly Seat[], now: string): boolean {
  const isStaff = seats.some(({ role }) => role !== "VOLUNTEER" && role !== "RESIDENT");
  return !shift.cancelled && shift.startsAt > now && (isStaff || shift.post !== "HOUSEHOLD_WATCH");
}

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Whether a place that this person holds overlaps it. */
export function clashes(
  shift: Span & { readonly id: string },
  mine: readonly { readonly status: BookingStatus; readonly shift: Span & { readonly id: string } }[],
): boolean {
  return mine.some(
    (booking) =>
      HOLDING.includes(booking.status) &&
      booking.shift.id !== shift.id &&
      booking.shift.startsAt < shift.endsAt &&
      shift.startsAt < booking.shift.endsAt,
  );
}

interface Attended {
  readonly status: BookingStatus;
  readonly checkedOutAt: string | null;
}

export function mayCheckIn(booking: Attended, shift: Span, now: Date): boolean {
  return (
    booking.status === "BOOKED" &&
    now.getTime() >= new Date(shift.startsAt).getTime() - BEFORE_START_MILLIS &&
    now < new Date(shift.endsAt)
  );
}

export function mayCheckOut({ status, checkedOutAt }: Attended): boolean {
  return status === "ATTENDED" && !checkedOutAt;
}

/** What is only offered is declined instead. */
export function mayCancel({ status }: Attended, shift: Span, now: Date): boolean {
  return (status === "BOOKED" || status === "WAITING") && now < new Date(shift.startsAt);
}

/** 2 小时 30 分 as its two numbers. */
export function hoursOf(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
