import type { TFunction } from "i18next";
import type { Entry } from "../../offline/store";

// The last name of a path (visit.needs[1].text) is what a form calls by a word.
const named = [
  "text",
  "lines",
  "item",
  "quantity",
  "quantityDelivered",
  "unit",
  "note",
  "temperature",
  "symptoms",
  "measuredAt",
  "readings",
  "name",
  "phone",
  "idNumber",
  "birthYear",
  "relation",
  "contactName",
  "contactPhone",
  "householdId",
  "address",
  "kind",
  "on",
] as const;

/** 按原话写: what of the form was wrong, in the words of the form; undefined where nothing of it is named. */
export function fieldOf(t: TFunction, { refused }: Entry): string | undefined {
  const last = refused?.field
    ?.replace(/\[\d*]/g, "")
    .split(".")
    .at(-1);
  const known = named.find((each) => each === last);
  return known && t(`phone.outbox.field.${known}`);
}
