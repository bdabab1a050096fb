import { type Answer, askWhole, type Result, type Variables } from "../../graph/ask";
import type { CheckSlot } from "../../graph/documents.gen";
import { everyPage, NO_PAGE } from "../../graph/pages";
import type { Question } from "../../graph/question";
import { type ToKeep, useKeptQuestion } from "../../offline/kept";
import type { Entry } from "../../offline/store";
import { daysAfter, today } from "../../text/format";

type Case = NonNullable<Result<"Round">["isolationCases"]>["nodes"][number];

/** Where a door of the round stands: LATER, nobody was at home and someone comes again. */
export type DoorState = "DUE" | "LATER" | "DONE";

export interface RoundDoor {
  readonly id: string;
  readonly address: string;
  /** What the doors are grouped by: estate and building, or nothing where they are unknown. */
  readonly building: string;
  readonly behind: string;
  readonly names: readonly string[];
  readonly dayNumber: number | null;
  readonly state: DoorState;
  readonly abnormal: boolean;
  /** The visit of this phone for this time of the day that is not sent yet. */
  readonly entry?: Entry;
  /** One for another time that is not sent yet: it says nothing of this one. */
  readonly earlier?: Entry;
}

const PAGE = 50;
// Of the largest area that one login may have; a round itself is far shorter.
const MOST_PAGES = 40;
const order = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** All doors under observation in the areas of this person. */
async function loadRound(on: string): Promise<Answer<Case[]>> {
  const { nodes } = await everyPage(
    async (after) => {
      // A door without its household is no door of the round: rather the one kept before than one with doors missing.
      const { isolationCases } = await askWhole("Round", { on, first: PAGE, after });
      return isolationCases ?? NO_PAGE;
    },
    { most: MOST_PAGES },
  );
  return { data: nodes, away: new Set() };
}

const keyOf = (on: string) => `round ${on}`;

/** What holds of the round of the day before: the same doors, one day on, and nothing measured yet. */
export function sinceMidnight(cases: readonly Case[]): Case[] {
  return cases.map((observed) => ({
    ...observed,
    dayNumber: observed.dayNumber === null ? null : observed.dayNumber + 1,
    checks: [],
  }));
}

export function roundOf(on: string): ToKeep<Case[]> {
  return {
    key: keyOf(on),
    load: () => loadRound(on),
    before: { key: keyOf(daysAfter(on, -1)), since: sinceMidnight },
  };
}

export function useRound(): Question<Case[]> {
  return useKeptQuestion(roundOf(today()));
}

function isMeasured({ persons, checks }: Case, slot: CheckSlot, on: string, entered: readonly string[] = []): boolean {
  const owed = persons.filter(({ status, startsOn }) => status === "OBSERVING" && startsOn <= on);
  return owed.every(
    ({ residentId }) =>
      entered.includes(residentId) || checks.some((check) => check.slot === slot && check.residentId === residentId),
  );
}

function visitOf({ variables }: Entry): Variables<"RecordVisit">["visit"] | undefined {
  return (variables as Variables<"RecordVisit"> | undefined)?.visit;
}

function stateOf(observed: Case, slot: CheckSlot, on: string, entries: readonly Entry[]): DoorState {
  // Once a visit is sent the round itself knows; a refused one has not happened. Several add up.
  const entered = entries.filter(({ state }) => state === "waiting").map(visitOf);
  // As the round will have it once they are sent: who was not measured is still owed.
  const readings = entered
    .filter((visit) => visit?.outcome === "DONE")
    .flatMap((visit) => visit?.readings.map(({ residentId }) => residentId) ?? []);
  if (isMeasured(observed, slot, on, readings)) return "DONE";
  const visits = (observed.household?.visits ?? []).filter((visit) => visit.on === on && visit.slot === slot);
  return [...visits, ...entered].some((visit) => visit && visit.outcome !== "DONE") ? "LATER" : "DUE";
}

/** The doors by building and floor; those where nobody was at home stand where they are, to be passed again. */
export function doorsOf(
  cases: readonly Case[],
  slot: CheckSlot,
  on: string,
  entries: readonly Entry[] = [],
): RoundDoor[] {
  const doors = cases.flatMap((observed): (RoundDoor & { floor: number })[] => {
    const { household } = observed;
    if (!household) return [];
    const unsent = entries.filter(
      (each) => each.document === "RecordVisit" && each.about === household.id && each.state !== "sent",
    );
    const isOfNow = (each: Entry) => visitOf(each)?.on === on && visitOf(each)?.slot === slot;
    const ofNow = unsent.filter(isOfNow);
    const behind = [household.unit?.name, household.room].filter(Boolean).join(" ");
    return [
      {
        id: household.id,
        address: household.address,
        building: [household.estate?.name, household.building?.name].filter(Boolean).join(" "),
        behind: behind || household.address,
        floor: household.floor ?? 0,
        names: (household.members ?? []).filter(({ presence }) => presence === "PRESENT").map(({ name }) => name),
        dayNumber: observed.dayNumber,
        state: stateOf(observed, slot, on, ofNow),
        abnormal: observed.checks.some(({ abnormal }) => abnormal),
        entry: ofNow.at(-1),
        earlier: unsent.findLast((each) => !isOfNow(each)),
      },
    ];
  });
  return doors.sort(
    (one, other) =>
      order.compare(one.building, other.building) || one.floor - other.floor || order.compare(one.behind, other.behind),
  );
}
