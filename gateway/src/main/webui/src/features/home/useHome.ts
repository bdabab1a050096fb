import { useState } from "react";
import type { Result } from "../../graph/ask";
import { type Question, useQuestion } from "../../graph/question";
import { today } from "../../text/format";

/** So many orders are shown, the newest. */
export const NEWEST_ORDERS = 50;

export type Home = NonNullable<Result<"MyHousehold">["me"]["household"]>;

/** The household of whoever is logged in; one that a page has shown stays while registry is away, and so does what is typed there. */
export function useHome(): Question<Result<"MyHousehold">> {
  const question = useQuestion("MyHousehold", { on: today(), newest: NEWEST_ORDERS });
  const { answer } = question;
  const household = answer?.data.me.household;
  const [last, setLast] = useState(household);
  if (household && household !== last) setLast(household);
  if (!answer || household || !last || answer.away.size === 0) return question;
  return { ...question, answer: { ...answer, data: { me: { ...answer.data.me, household: last } } } };
}

/** Who is observed and owes a report today. */
export function observedOf({ isolationCase }: Home): ReadonlySet<string> {
  return new Set(
    isolationCase?.persons.filter(({ status }) => status === "OBSERVING").map(({ residentId }) => residentId),
  );
}
