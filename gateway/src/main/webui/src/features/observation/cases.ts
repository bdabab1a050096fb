import type { Result } from "../../graph/ask";
import { listed } from "../../text/format";

export type CaseRow = NonNullable<Result<"IsolationCases">["isolationCases"]>["nodes"][number];

/** What the acts on a case need to know of it, whichever list it comes from. */
export interface CaseInHand {
  readonly id: string;
  readonly endsOn: string;
  readonly household: { readonly address: string } | null;
  readonly persons: readonly {
    readonly residentId: string;
    readonly status: string;
    readonly endsOn: string;
    readonly resident: { readonly name: string } | null;
  }[];
}

/** Whether an observation has not ended; also whether that of a person has not. */
export function isGoing(status: string | undefined): boolean {
  return status === "OBSERVING" || status === "PLANNED";
}

/** Those who are still observed, or about to be. */
export function observed(of: CaseInHand) {
  return of.persons.filter(({ status }) => isGoing(status));
}

/** Their names, or those of all where nobody is observed any more; null where none of them is known. */
export function names(of: CaseInHand): string | null {
  const going = observed(of);
  const meant = going.length > 0 ? going : of.persons;
  const known = meant.some(({ resident }) => resident !== null);
  return known ? listed(meant.map(({ resident }) => resident?.name ?? "—")) : null;
}
