import { ask, Refusal, type Variables } from "../graph/ask";
import type { SupplyKind } from "../graph/documents.gen";
import { type Entry, rewrite } from "./store";

// What cannot wait decides for the whole order (design, rule 12); then whatever is more than groceries.
const FIRST_OF_ALL: readonly SupplyKind[] = ["MEDICINE", "BABY"];

/** What a text seems to be for, by the words of its lines; undefined where nothing was read. */
export function kindOf(lines: readonly { readonly kind: SupplyKind | null }[]): SupplyKind | undefined {
  const kinds = lines.flatMap(({ kind }) => kind ?? []);
  const pressing = FIRST_OF_ALL.find((kind) => kinds.includes(kind));
  return pressing ?? kinds.find((kind) => kind !== "GROCERIES") ?? kinds[0];
}

interface Need {
  readonly text?: string | null;
  readonly kind: SupplyKind;
}

async function guessed<T extends Need>(need: T): Promise<T> {
  const { data } = await ask("ParseOrderText", { text: need.text ?? "" });
  return { ...need, kind: kindOf(data.parseOrderText ?? []) ?? need.kind };
}

async function read(entry: Entry, guess: readonly number[]): Promise<Entry["variables"]> {
  if (entry.document === "PlaceSupplyOrder") {
    const { order } = entry.variables as Variables<"PlaceSupplyOrder">;
    return { order: await guessed(order) };
  }
  const { visit } = entry.variables as Variables<"RecordVisit">;
  const needs = (visit.needs ?? []).map((need, index) => (guess.includes(index) ? guessed(need) : need));
  return { visit: { ...visit, needs: await Promise.all(needs) } };
}

/**
 * The entry as it is sent, now and ever after: an order that was written without signal is read now, or later where nobody can read
 * it yet. A visit is not kept back by that: its readings are wanted at once, and its needs go with the kinds that they have.
 */
export async function withKinds(entry: Entry): Promise<Entry | "later" | "no signal"> {
  const { guess, ...rest } = entry;
  if (!guess) return entry;
  try {
    const variables = guess.length > 0 ? await read(entry, guess) : entry.variables;
    const told = { ...rest, variables };
    await rewrite(told);
    return told;
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.code === "UNREACHABLE") return "no signal";
    if (failure.code === "SERVICE_UNAVAILABLE" && entry.document === "PlaceSupplyOrder") return "later";
    await rewrite(rest);
    return rest;
  }
}
