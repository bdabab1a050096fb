import type { Name, Result, Variables } from "../../graph/ask";
import { type Question, useQuestion } from "../../graph/question";
import { useAgainWhenChanged, useEverySeconds, useListening } from "../../live/live";

/** A question about shifts: asked again soon after one of them changed, and now and then where nobody tells. */
export function useShiftQuestion<N extends Name>(name: N, variables: Variables<N>): Question<Result<N>> {
  useListening();
  const question = useQuestion(name, variables, useEverySeconds());
  useAgainWhenChanged(question.again);
  return question;
}
