import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type Answer, ask, type Name, Refusal, type Result, type Variables } from "./ask";

/** A question of a page: what is known of the answer by now. While it is asked again the last answer stays. */
export interface Question<T> {
  readonly answer?: Answer<T>;
  readonly refusal?: Refusal;
  readonly asking: boolean;
  /** When the answer came. */
  readonly at?: Date;
  readonly again: () => void;
}

// What the pages have seen lately, so that going back shows something at once; it is asked again all the same.
const KEPT = 60;
const seen = new Map<string, { answer: Answer<unknown>; at: Date; turn: number }>();
let turns = 0;

// Who one is, which places there are and what was on past days does not change by what one does in a page.
const steady: ReadonlySet<Name> = new Set<Name>(["Session", "Streets", "Trend", "StreetsTrend", "CommunityTrend"]);

// Every act may change what any page shows: all that is on the screen is asked again after it.
let actsDone = 0;
const watching = new Set<() => void>();

export function acted(): void {
  actsDone += 1;
  for (const tell of watching) tell();
}

export function useActs(): number {
  return useSyncExternalStore(
    (tell) => {
      watching.add(tell);
      return () => watching.delete(tell);
    },
    () => actsDone,
  );
}

// Answers may overtake each other: what was asked earlier does not take the place of what was asked later.
function remember(key: string, answer: Answer<unknown>, turn: number) {
  if ((seen.get(key)?.turn ?? 0) > turn) return;
  seen.delete(key);
  seen.set(key, { answer, at: new Date(), turn });
  const [oldest] = seen.keys();
  if (seen.size > KEPT && oldest) seen.delete(oldest);
}

// Whoever waits for a service that was away is not told to press a button: it is asked again so often.
const AWAY_SECONDS = 15;

/** Whether it will be answered once a service or the network is back. */
export function isPassing(refusal: Refusal | undefined): boolean {
  return refusal?.code === "UNREACHABLE" || refusal?.code === "SERVICE_UNAVAILABLE";
}

/** Asks again once there is a network, and every so many seconds while the page is looked at: sooner while a part of the answer lacks. */
export function useAsking(again: () => void, lacks: boolean, everySeconds = Number.POSITIVE_INFINITY): void {
  const every = lacks ? Math.min(AWAY_SECONDS, everySeconds) : everySeconds;

  useEffect(() => {
    if (every === Number.POSITIVE_INFINITY) return;
    const timer = setInterval(() => document.visibilityState === "visible" && again(), every * 1000);
    return () => clearInterval(timer);
  }, [every, again]);

  useEffect(() => {
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [again]);
}

function told(failure: unknown): Refusal {
  return failure instanceof Refusal ? failure : new Refusal("UNREACHABLE", "");
}

/**
 * Asks when the page opens, when the variables change, after every act, and every so many seconds while the page is looked at;
 * what a service that was away left out comes by itself. Variables undefined: nothing is asked yet.
 */
export function useQuestion<N extends Name>(
  name: N,
  variables: Variables<N> | undefined,
  everySeconds?: number,
): Question<Result<N>> {
  const key = variables && `${name} ${JSON.stringify(variables)}`;
  const acts = useActs();
  const done = steady.has(name) ? 0 : acts;
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<{ key?: string; refusal?: Refusal; asking: boolean }>({ asking: true });
  const asked = useRef(variables);
  asked.current = variables;

  // biome-ignore lint/correctness/useExhaustiveDependencies: an act or a wish asks the same again
  useEffect(() => {
    if (!key || !asked.current) return;
    let left = false;
    setState((before) => ({ ...before, key, asking: true, refusal: before.key === key ? before.refusal : undefined }));
    turns += 1;
    const turnOfThis = turns;
    ask(name, asked.current).then(
      (answer) => {
        remember(key, answer, turnOfThis);
        if (!left) setState({ key, asking: false });
      },
      (failure) => {
        if (!left) setState({ key, asking: false, refusal: told(failure) });
      },
    );
    return () => {
      left = true;
    };
  }, [name, key, turn, done]);

  const again = useCallback(() => setTurn((before) => before + 1), []);

  const known = key ? seen.get(key) : undefined;
  const current = state.key === key;
  const refusal = current ? state.refusal : undefined;
  useAsking(again, isPassing(refusal) || (known?.answer.away.size ?? 0) > 0, everySeconds);
  return {
    answer: known?.answer as Answer<Result<N>> | undefined,
    at: known?.at,
    refusal,
    asking: Boolean(key) && (state.asking || !current),
    again,
  };
}

/** Something done for a person: once at a time, and what went wrong is kept to be told. */
export function useErrand() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const running = useRef(false);

  const run = useCallback(async <T>(errand: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setRefusal(undefined);
    try {
      return await errand();
    } catch (failure) {
      setRefusal(told(failure));
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  const forget = useCallback(() => setRefusal(undefined), []);
  return { run, busy, refusal, forget };
}

/** One act of a person; after it everything on the screen is asked again. */
export interface Act<N extends Name> {
  readonly run: (variables: Variables<N>) => Promise<Result<N> | undefined>;
  readonly busy: boolean;
  readonly refusal?: Refusal;
  readonly forget: () => void;
}

export function useAct<N extends Name>(name: N): Act<N> {
  const { run: begin, ...rest } = useErrand();
  const run = useCallback(
    (variables: Variables<N>) =>
      begin(async () => {
        const { data } = await ask(name, variables);
        acted();
        return data;
      }),
    [begin, name],
  );
  return { run, ...rest };
}
