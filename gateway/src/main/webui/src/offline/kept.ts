import { useCallback, useEffect, useState } from "react";
import { type Answer, Refusal } from "../graph/ask";
import { isPassing, type Question, useActs, useAsking } from "../graph/question";
import { usePerson } from "../session/Person";
import { type Kept, keep, keptOf } from "./store";

interface State<T> {
  readonly key: string;
  readonly answer?: Answer<T>;
  readonly at?: Date;
  readonly refusal?: Refusal;
  readonly asking: boolean;
}

/** A question as it is kept. */
export interface ToKeep<T> {
  readonly key: string;
  readonly load: () => Promise<Answer<T>>;
  /** What a silent service left out, from the last whole answer; without it the page shows what came. */
  fill?(half: T, whole: T): T;
  /** Where nothing was kept today: what was kept on the day before, and what of it holds today. */
  readonly before?: { readonly key: string; since(data: T): T };
}

/** What is on the phone, for a time without signal that began before midnight also of the day before. */
export async function keptFor<T>(login: string, { key, before }: ToKeep<T>): Promise<Kept | undefined> {
  const kept = await keptOf(login, key);
  if (kept || !before) return kept;
  const old = await keptOf(login, before.key);
  return old && { ...old, data: before.since(old.data as T) };
}

/** Asks now what may be needed where there is no signal. */
export function useKeptAhead(questions: readonly ToKeep<unknown>[]): void {
  const { username } = usePerson();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the pages are opened
  useEffect(() => {
    for (const { key, load } of questions) {
      load().then(
        (answer) => remember(username, key, answer),
        () => undefined,
      );
    }
  }, [username]);
}

// What a silent service left out is not remembered over what was whole.
async function remember(login: string, key: string, { data, away }: Answer<unknown>): Promise<void> {
  if (away.size === 0) await keep({ login, key, at: Date.now(), data });
}

/** A question whose last whole answer stays on the phone for a day, for the time without signal. */
export function useKeptQuestion<T>(toKeep: ToKeep<T>): Question<T> {
  const { key, load, fill } = toKeep;
  const { username } = usePerson();
  const done = useActs();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<T>>({ key, asking: true });
  const again = useCallback(() => setTurn((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an act or a wish asks the same again
  useEffect(() => {
    let left = false;
    const show = (next: Omit<State<T>, "key">, beats = true) =>
      !left &&
      setState((before) => {
        const same = before.key === key ? before : undefined;
        return beats ? { ...same, ...next, key } : { ...next, ...same, key };
      });
    const run = async () => {
      const kept = await keptFor(username, toKeep).catch(() => undefined);
      if (kept) {
        show({ answer: { data: kept.data as T, away: new Set() }, at: new Date(kept.at), asking: true }, false);
      }
      try {
        const answer = await load();
        const isHalf = fill && kept && answer.away.size > 0;
        const shown = isHalf ? { ...answer, data: fill(answer.data, kept.data as T) } : answer;
        show({ answer: shown, at: new Date(), asking: false, refusal: undefined });
        await remember(username, key, answer);
      } catch (failure) {
        show({ asking: false, refusal: failure instanceof Refusal ? failure : new Refusal("UNREACHABLE", "") });
      }
    };
    run();
    return () => {
      left = true;
    };
  }, [username, key, turn, done]);

  const current = state.key === key ? state : undefined;
  useAsking(again, isPassing(current?.refusal) || (current?.answer?.away.size ?? 0) > 0);
  return {
    answer: current?.answer,
    at: current?.at,
    refusal: current?.refusal,
    asking: current?.asking ?? true,
    again,
  };
}
