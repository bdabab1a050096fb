import { useEffect, useSyncExternalStore } from "react";
import type { ChangedShift } from "../graph/live";
import { usePerson } from "../session/Person";

interface Changed {
  readonly id: string;
  readonly changedAt: string;
}

// What was told of shifts since the pages were opened, newest state each.
const shifts = new Map<string, ChangedShift>();
const watching = new Set<() => void>();
let isOpen = false;
let turn = 0;
let isAsking = false;

/** A rush changes a shift many times a second, on every phone at once: the lists are asked again now and then, each at its own time. */
const ASK_AGAIN_MILLIS = 3000;

function say() {
  for (const tell of watching) tell();
}

function watch(tell: () => void): () => void {
  watching.add(tell);
  return () => watching.delete(tell);
}

function askAgain() {
  isAsking = false;
  turn += 1;
  say();
}

function askSoon() {
  if (!isAsking) setTimeout(askAgain, ASK_AGAIN_MILLIS * (0.1 + Math.random()));
  isAsking = true;
}

// An answer may be newer than what was told last, where the line has been down since; of the same moment they are the same.
function isNewer(one: Changed, other: Changed): boolean {
  return Date.parse(one.changedAt) > Date.parse(other.changedAt);
}

/** The shift of an answer, or with its places as they were told since. */
export function newest<T extends Changed>(shift: T, told?: ChangedShift): T {
  if (!told || !isNewer(told, shift)) return shift;
  const { capacity, booked, waiting, cancelled, changedAt } = told;
  return { ...shift, capacity, booked, waiting, cancelled, changedAt };
}

function told(shift: ChangedShift) {
  shifts.set(shift.id, shift);
  askSoon();
  say();
}

function opened(open: boolean) {
  // Before the line stood something may have changed unheard.
  if (open && !isOpen) askSoon();
  isOpen = open;
  say();
}

/** The widest areas of some: what lies in another one is told there. */
export function widest(areas: readonly string[]): string[] {
  const distinct = [...new Set(areas)];
  return distinct.filter((area) => !distinct.some((other) => other !== area && area.startsWith(other)));
}

/** Listens while these pages are open. */
export function useListening(): void {
  const { seats } = usePerson();
  const areas = widest(seats.flatMap((seat) => seat.areas)).join(" ");
  useEffect(() => {
    let isLeft = false;
    let end = () => {};
    import("../graph/live").then(
      ({ followShifts }) => {
        if (isLeft || !areas) return;
        const standing = new Set<string>();
        const ends = areas.split(" ").map((area, _, all) =>
          followShifts(area, {
            hear: told,
            stands: (live) => {
              if (live) standing.add(area);
              else standing.delete(area);
              opened(standing.size === all.length);
            },
          }),
        );
        end = () => {
          for (const each of ends) each();
        };
      },
      // Without signal the program of the line may not be there: then by the minute.
      () => undefined,
    );
    return () => {
      isLeft = true;
      end();
      opened(false);
    };
  }, [areas]);
}

const LIVE_SECONDS = 300;
const EVERY_SECONDS = 60;

/** How often a list is asked again by itself: seldom where each change is told. */
export function useEverySeconds(): number {
  return useSyncExternalStore(watch, () => isOpen) ? LIVE_SECONDS : EVERY_SECONDS;
}

/** Asks again soon after something changed. */
export function useAgainWhenChanged(again: () => void): void {
  const changes = useSyncExternalStore(watch, () => turn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks again
  useEffect(() => {
    if (changes > 0) again();
  }, [changes]);
}

/** A shift with its places as they are by now. */
export function useNow<T extends Changed>(shift: T): T {
  return newest(
    shift,
    useSyncExternalStore(watch, () => shifts.get(shift.id)),
  );
}
