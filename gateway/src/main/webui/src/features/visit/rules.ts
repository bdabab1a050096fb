import type { Variables } from "../../graph/ask";
import type { Channel, CheckSlot, SupplyKind, Symptom, VisitOutcome } from "../../graph/documents.gen";
import type { Entry } from "../../offline/store";
import { dayOf } from "../../text/format";
import { FEVER, NOON } from "../checks/limits";
import type { LineDraft } from "./lines";

const COLDEST = 34;
const HOTTEST = 43;

export interface PersonDraft {
  readonly residentId: string;
  readonly name: string;
  /** As typed: 36.5, or 365 where it must go fast. */
  readonly first: string;
  readonly second: string;
  readonly noSecond: boolean;
  readonly symptoms: readonly Symptom[];
  readonly measuredAt?: string;
  readonly secondAt?: string;
}

export interface NeedDraft {
  readonly key: string;
  readonly kind: SupplyKind;
  readonly text: string;
  readonly urgent: boolean;
  /** Whether a person chose the kind: then no guess changes it. */
  readonly kindChosen?: boolean;
  /** As corrected; undefined: as they are read out of the text. */
  readonly lines?: readonly LineDraft[];
}

export interface VisitDraft {
  readonly householdId: string;
  readonly channel: Channel;
  readonly outcome: VisitOutcome;
  readonly slot: CheckSlot;
  readonly persons: readonly PersonDraft[];
  readonly needs: readonly NeedDraft[];
}

/** What keeps a form from being sent. */
export type Trouble = "temperature" | "second";

/** °C of what was typed; undefined for nothing, NaN for what no thermometer says. */
export function degrees(typed: string): number | undefined {
  const plain = typed
    .trim()
    .replace(/[，。,]/, ".")
    .replace(/[０-９]/g, (digit) => String("０１２３４５６７８９".indexOf(digit)));
  if (!plain) return undefined;
  const value = /^\d{3}$/.test(plain) ? Number(plain) / 10 : /^\d{2}(\.\d?)?$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= COLDEST && value <= HOTTEST ? value : Number.NaN;
}

export function asksForSecond({ first }: PersonDraft): boolean {
  const value = degrees(first);
  return value !== undefined && value >= FEVER;
}

export function troubleOf(draft: PersonDraft): Trouble | undefined {
  if (Number.isNaN(degrees(draft.first))) return "temperature";
  if (!asksForSecond(draft)) return undefined;
  const second = degrees(draft.second);
  if (second === undefined ? !draft.noSecond : Number.isNaN(second)) return "second";
  return undefined;
}

export function isFilledIn({ first, symptoms }: PersonDraft): boolean {
  return first.trim() !== "" || symptoms.length > 0;
}

/** Whether there is anything to record. */
export function saysSomething({ outcome, persons, needs }: VisitDraft): boolean {
  if (outcome !== "DONE") return true;
  return persons.some(isFilledIn) || needs.some(({ text }) => text.trim());
}

/**
 * Each measurement is its own reading; who was neither measured nor feels anything has none.
 *
 * @param on the day on which the form was begun: midnight may pass over it
 */
export function visitInput(
  id: string,
  draft: VisitDraft,
  now: Date,
  on: string = dayOf(now),
): Variables<"RecordVisit">["visit"] {
  const met = draft.outcome === "DONE";
  return {
    id,
    householdId: draft.householdId,
    channel: draft.channel,
    outcome: draft.outcome,
    on,
    slot: draft.slot,
    readings: met ? draft.persons.flatMap((person) => readingsOf(person, now)) : [],
    needs: draft.needs
      .filter(({ text }) => text.trim())
      .map(({ kind, text, urgent, lines }) => ({
        kind,
        text: text.trim(),
        urgent,
        lines: lines?.map((line) => ({ ...line })),
      })),
  };
}

function readingsOf(person: PersonDraft, now: Date) {
  const temperature = degrees(person.first);
  const symptoms = [...person.symptoms];
  if (temperature === undefined && symptoms.length === 0) return [];
  const measuredAt = person.measuredAt ?? now.toISOString();
  const first = { residentId: person.residentId, temperature, symptoms, measuredAt };
  const second = asksForSecond(person) ? degrees(person.second) : undefined;
  return second === undefined
    ? [first]
    : [
        first,
        {
          residentId: person.residentId,
          temperature: second,
          symptoms: [],
          measuredAt: person.secondAt ?? now.toISOString(),
        },
      ];
}

/** A visit as it was filled in, by person: to be mended. */
export function personsOf(
  { readings }: Variables<"RecordVisit">["visit"],
  nameOf: (id: string) => string,
): Map<string, PersonDraft> {
  const typed = new Map<string, PersonDraft>();
  for (const { residentId, temperature, symptoms, measuredAt } of readings) {
    const first = typed.get(residentId);
    const degree = temperature?.toFixed(1) ?? "";
    typed.set(
      residentId,
      first
        ? { ...first, second: degree, noSecond: false, secondAt: measuredAt ?? undefined }
        : {
            residentId,
            name: nameOf(residentId),
            first: degree,
            second: "",
            noSecond: (temperature ?? 0) >= FEVER,
            symptoms: symptoms ?? [],
            measuredAt: measuredAt ?? undefined,
          },
    );
  }
  return typed;
}

/** Which of the needs that are recorded have a kind that nobody chose. */
export function guessedOf({ needs }: Pick<VisitDraft, "needs">): number[] {
  return needs.filter(({ text }) => text.trim()).flatMap(({ kindChosen }, index) => (kindChosen ? [] : [index]));
}

/** For which day and slot an entry that is mended was recorded; so it is recorded again. */
export function recordedIn(mends?: Entry): { readonly on: string; readonly slot?: CheckSlot | null } | undefined {
  return mends && (mends.variables as Partial<Variables<"RecordVisit">>).visit;
}

/** The slot of the day that is open now. */
export function slotNow(at: Date): CheckSlot {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", hour: "2-digit", hourCycle: "h23" }).format(at),
  );
  return hour < NOON ? "MORNING" : "EVENING";
}
