import { expect, it } from "vitest";
import {
  asksForSecond,
  degrees,
  type PersonDraft,
  saysSomething,
  slotNow,
  troubleOf,
  type VisitDraft,
  visitInput,
} from "./rules";

const NOW = new Date("2020-02-08T01:30:00Z");

function aPerson(change: Partial<PersonDraft> = {}): PersonDraft {
  return { residentId: "r-1", name: "王芳", first: "", second: "", noSecond: false, symptoms: [], ...change };
}

function aVisit(change: Partial<VisitDraft> = {}): VisitDraft {
  return { householdId: "h-1", channel: "VISIT", outcome: "DONE", slot: "MORNING", persons: [], needs: [], ...change };
}

it.each([
  ["36.5", 36.5],
  ["365", 36.5],
  ["37", 37],
  ["36。5", 36.5],
  ["３６.５", 36.5],
  ["", undefined],
  ["  ", undefined],
])("reads %j as %s degrees", (typed, value) => {
  expect(degrees(typed)).toBe(value);
});

it.each(["33.9", "43.1", "36.55", "3650", "abc", "36.5x"])("takes %j for no temperature", (typed) => {
  expect(degrees(typed)).toBeNaN();
  expect(troubleOf(aPerson({ first: typed }))).toBe("temperature");
});

it("asks for a second reading from 37.3 on", () => {
  expect(asksForSecond(aPerson({ first: "37.2" }))).toBe(false);
  expect(asksForSecond(aPerson({ first: "37.3" }))).toBe(true);
  expect(troubleOf(aPerson({ first: "37.3" }))).toBe("second");
  expect(troubleOf(aPerson({ first: "37.3", second: "99" }))).toBe("second");
  expect(troubleOf(aPerson({ first: "37.3", second: "37.0" }))).toBeUndefined();
  expect(troubleOf(aPerson({ first: "37.3", noSecond: true }))).toBeUndefined();
});

it("records each measurement for itself, and nobody who was not measured", () => {
  const visit = visitInput(
    "v-1",
    aVisit({
      persons: [
        aPerson({ first: "376", second: "36.9", symptoms: ["COUGH"], measuredAt: "2020-02-08T01:20:00.000Z" }),
        aPerson({ residentId: "r-2" }),
        aPerson({ residentId: "r-3", symptoms: ["FATIGUE"] }),
      ],
    }),
    NOW,
  );

  expect(visit.readings).toEqual([
    { residentId: "r-1", temperature: 37.6, symptoms: ["COUGH"], measuredAt: "2020-02-08T01:20:00.000Z" },
    { residentId: "r-1", temperature: 36.9, symptoms: [], measuredAt: NOW.toISOString() },
    { residentId: "r-3", temperature: undefined, symptoms: ["FATIGUE"], measuredAt: NOW.toISOString() },
  ]);
});

it("records no reading where nobody was met, and still the needs left on the door", () => {
  const visit = visitInput(
    "v-1",
    aVisit({
      outcome: "NOBODY_HOME",
      persons: [aPerson({ first: "36.5" })],
      needs: [
        { key: "1", kind: "GROCERIES", text: " 面粉5斤 ", urgent: false },
        { key: "2", kind: "MEDICINE", text: "  ", urgent: false },
      ],
    }),
    NOW,
  );

  expect(visit.readings).toEqual([]);
  expect(visit.needs).toEqual([{ kind: "GROCERIES", text: "面粉5斤", urgent: false, lines: undefined }]);
});

it("sends lines only where a person has corrected them", () => {
  const lines = [{ item: "面粉", quantity: 5, unit: "斤" }];
  const visit = visitInput(
    "v-1",
    aVisit({ needs: [{ key: "1", kind: "GROCERIES", text: "面粉5斤", urgent: true, lines }] }),
    NOW,
  );

  expect(visit.needs).toEqual([{ kind: "GROCERIES", text: "面粉5斤", urgent: true, lines }]);
});

it("has nothing to record before anything was said", () => {
  expect(saysSomething(aVisit({ persons: [aPerson()] }))).toBe(false);
  expect(saysSomething(aVisit({ persons: [aPerson({ first: "36.5" })] }))).toBe(true);
  expect(saysSomething(aVisit({ outcome: "REFUSED" }))).toBe(true);
});

it("counts days and slots by the clock of the place", () => {
  expect(slotNow(new Date("2020-02-08T03:59:00Z"))).toBe("MORNING");
  expect(slotNow(new Date("2020-02-08T04:00:00Z"))).toBe("EVENING");
  expect(visitInput("v-1", aVisit(), new Date("2020-02-08T16:30:00Z")).on).toBe("2020-02-09");
});
