import { useEffect, useRef, useState } from "react";
import type { Name, Result, Variables } from "../../graph/ask";
import { followShifts } from "../../graph/live";
import { type Question, useQuestion } from "../../graph/question";

// Many places of one area may change at once: what is on the screen is asked again for all of them together.
const GATHER_MILLIS = 400;

/** Calls when shifts of an area have changed, soon after; answers whether changes are told, or have to be asked for. */
export function useShiftsLive(area: string, changed: () => void): boolean {
  const [live, setLive] = useState(false);
  const call = useRef(changed);
  call.current = changed;

  useEffect(() => {
    if (!area) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const gather = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        call.current();
      }, GATHER_MILLIS);
    };
    const leave = followShifts(area, {
      hear: gather,
      stands: (now) => {
        setLive(now);
        if (now) gather();
      },
    });
    return () => {
      clearTimeout(timer);
      leave();
      setLive(false);
    };
  }, [area]);

  return live;
}

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
