import { useRef } from "react";
import type { Name, Result, Variables } from "../../graph/ask";
import { useShiftsLive } from "../../graph/live";
import { type Question, useQuestion } from "../../graph/question";

// While changes are told, little else is left to ask for: a shift that began, a name that was put right.
const SECONDS_LIVE = 300;
const SECONDS_ALONE = 30;

/** A question about the shifts of an area: asked again as soon as one of them changes, and now and then where nobody tells. */
export function useShiftQuestion<N extends Name>(name: N, area: string, variables: Variables<N>): Question<Result<N>> {
  const again = useRef(() => {});
  const live = useShiftsLive(area, () => again.current());
  const question = useQuestion(name, variables, live ? SECONDS_LIVE : SECONDS_ALONE);
  again.current = question.again;
  return question;
}
