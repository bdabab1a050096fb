import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { today } from "../../text/format";

export type Home = NonNullable<Result<"MyHousehold">["me"]["household"]>;

/** The household of whoever is logged in. */
export function useHome() {
  return useQuestion("MyHousehold", { on: today() });
}

/** Who is observed and owes a report today. */
export function observedOf({ isolationCase }: Home): ReadonlySet<string> {
  return new Set(
    isolationCase?.persons.filter(({ status }) => status === "OBSERVING").map(({ residentId }) => residentId),
  );
}
