import { expect, it } from "vitest";
import { clashes, hoursOf, mayCancel, mayCheckIn, mayCheckOut, mayTake, type Offered } from "./shifts";

const span = { startsAt: "2020-02-08T06:00:00Z", endsAt: "2020-02-08T08:00:00Z" };
const at = (time: string) => new Date(`2020-02-08T${time}:00Z`);

function aShift(change: Partial<Offered> = {}): Offered {
  return {
    id: "s-1",
    title: "送菜",
    post: "DELIVERY",
    place: "东门",
    ...span,
    capacity: 2,
    booked: 1,
    waiting: 0,
    cancelled: false,
    changedAt: "2020-02-07T00:00:00Z",
    codeAtPlace: false,
    access: "FIRST_COME",
    releaseAt: null,
    drawnAt: null,
    community: null,
    myBooking: null,
    ...change,
  };
}

const volunteer = [{ role: "VOLUNTEER" as const, areas: ["440705001"] }];
const worker = [{ role: "GRID_WORKER" as const, areas: ["440705001012"] }];

it("offers what has not begun, and a household's watch to staff only", () => {
  const now = "2020-02-08T05:00:00Z";

  expect(mayTake(aShift(), volunteer, now)).toBe(true);
  expect(mayTake(aShift({ startsAt: "2020-02-08T04:00:00Z" }), volunteer, now)).toBe(false);
  expect(mayTake(aShift({ cancelled: true }), volunteer, now)).toBe(false);
  expect(mayTake(aShift({ post: "HOUSEHOLD_WATCH" }), volunteer, now)).toBe(false);
  expect(mayTake(aShift({ post: "HOUSEHOLD_WATCH" }), worker, now)).toBe(true);
});

it("sees an overlap with a place that is held, not with one that is waited for", () => {
  const other = { id: "s-2", startsAt: "2020-02-08T07:00:00Z", endsAt: "2020-02-08T09:00:00Z" };
  const next = { id: "s-3", startsAt: "2020-02-08T08:00:00Z", endsAt: "2020-02-08T09:00:00Z" };

  expect(clashes(aShift(), [{ status: "BOOKED", shift: other }])).toBe(true);
  expect(clashes(aShift(), [{ status: "WAITING", shift: other }])).toBe(false);
  expect(clashes(aShift(), [{ status: "CANCELLED", shift: other }])).toBe(false);
  expect(clashes(aShift(), [{ status: "BOOKED", shift: next }])).toBe(false);
});

it("checks in from half an hour before the start until the end", () => {
  const booked = { status: "BOOKED" as const, checkedOutAt: null };

  expect(mayCheckIn(booked, span, at("05:29"))).toBe(false);
  expect(mayCheckIn(booked, span, at("05:30"))).toBe(true);
  expect(mayCheckIn(booked, span, at("08:00"))).toBe(false);
  expect(mayCheckIn({ status: "WAITING", checkedOutAt: null }, span, at("06:00"))).toBe(false);
});

it("checks out whoever is there, and cancels only before the start", () => {
  const there = { status: "ATTENDED" as const, checkedOutAt: null };

  expect(mayCheckOut(there)).toBe(true);
  expect(mayCheckOut({ ...there, checkedOutAt: span.endsAt })).toBe(false);
  expect(mayCancel({ status: "WAITING", checkedOutAt: null }, span, at("05:59"))).toBe(true);
  expect(mayCancel({ status: "BOOKED", checkedOutAt: null }, span, at("06:00"))).toBe(false);
  expect(mayCancel(there, span, at("05:00"))).toBe(false);
});

it("says hours and minutes", () => {
  expect(hoursOf(150)).toEqual({ hours: 2, minutes: 30 });
});
