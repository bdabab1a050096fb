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
    readonly resident: { readonly name: string } | null;
  }[];
}

/** Those who are still observed, or about to be. */
export function observed(of: CaseInHand) {
  return of.persons.filter(({ status }) => status === "OBSERVING" || status === "PLANNED");
}

/** How many people these cases are of, each once; with a status: those who are in it, for the others of a door may not be. */
export function peopleIn(cases: readonly Pick<CaseInHand, "persons">[], status?: string): number {
  const persons = cases.flatMap((each) => each.persons).filter((each) => !status || each.status === status);
  return new Set(persons.map(({ residentId }) => residentId)).size;
}

export function names(of: CaseInHand): string {
  return listed(observed(of).map(({ resident }) => resident?.name ?? "—"));
}
