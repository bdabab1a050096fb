import { createClient } from "graphql-ws";
import type { Result } from "./ask";
import { subscriptions } from "./subscriptions.gen";

export type ChangedShift = Result<"ShiftChanged">["shiftChanged"];

// A line that breaks is opened again soon, then less and less often: the gateway may be down, or full.
const FIRST_PAUSE_MILLIS = 500;
const LONGEST_PAUSE_MILLIS = 30_000;
// How far a question may have been asked before the line stood; also what the clocks of two machines may differ.
const OVERLAP_MILLIS = 60_000;
const PING_MILLIS = 20_000;
const PONG_MILLIS = 10_000;

export interface Listener {
  /** A shift whose places or state changed; some of them come twice. */
  readonly hear: (shift: ChangedShift) => void;
  /** Whether changes are told by now. Whoever hears that they are asks once more: something may have been missed. */
  readonly stands: (live: boolean) => void;
}

function address(): string {
  return `${location.origin.replace(/^http/, "ws")}/graphql`;
}

/** Follows the shifts of an area until the function that it answers is called. */
export function followShifts(area: string, { hear, stands }: Listener, url = address()): () => void {
  let since = new Date(Date.now() - OVERLAP_MILLIS).toISOString();
  let pause = FIRST_PAUSE_MILLIS;
  let left = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
    lazy: true,
    // Tried again below, where the subscription says since when.
    retryAttempts: 0,
    keepAlive: PING_MILLIS,
    onNonLazyError: () => {},
    on: {
      connected: () => !left && stands(true),
      // A line that is lost without a word, as in a lift, is taken for broken once a ping goes unanswered.
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => client.terminate(), PONG_MILLIS);
      },
      pong: () => clearTimeout(unanswered),
      closed: () => clearTimeout(unanswered),
    },
  });

  function listen() {
    timer = undefined;
    client.subscribe<Result<"ShiftChanged">>(
      { query: subscriptions.ShiftChanged, variables: { area, since } },
      {
        next: ({ data }) => {
          if (left || !data) return;
          pause = FIRST_PAUSE_MILLIS;
          const shift = data.shiftChanged;
          if (Date.parse(shift.changedAt) > Date.parse(since)) since = shift.changedAt;
          hear(shift);
        },
        error: again,
        complete: again,
      },
    );
  }

  // Signal is back, or the phone comes out of the pocket: that is when someone looks.
  function now() {
    if (timer === undefined || document.visibilityState === "hidden") return;
    clearTimeout(timer);
    timer = undefined;
    pause = FIRST_PAUSE_MILLIS;
    listen();
  }

  function again() {
    if (left) return;
    stands(false);
    timer = setTimeout(listen, pause * (1 + Math.random()));
    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
  }

  addEventListener("online", now);
  document.addEventListener("visibilitychange", now);
  listen();
  return () => {
    left = true;
    clearTimeout(timer);
    clearTimeout(unanswered);
    removeEventListener("online", now);
    document.removeEventListener("visibilitychange", now);
    client.dispose();
  };
}
