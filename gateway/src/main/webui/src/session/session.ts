// The session is a cookie that no script sees. All a page knows of it: the graph answered 401. Then it waits, with everything that
// was typed, until the person has logged in again in a window beside it.

export type SessionState = "open" | "ended" | "someone else";

const CHANNEL = "lianfang-session";
const RENEWED = "renewed";
const LEFT_PATH = "/signed-out";

/** What the pages of one browser tell each other: a login is renewed, someone opened a page, someone has left. */
type Told = typeof RENEWED | { readonly here: string } | { readonly left: string };

let state: SessionState = "open";
let waiting: (() => void)[] = [];
const watching = new Set<() => void>();
let channel: BroadcastChannel | undefined;

function become(next: SessionState) {
  state = next;
  for (const tell of watching) tell();
}

export function sessionState(): SessionState {
  return state;
}

export function watchSession(tell: () => void): () => void {
  watching.add(tell);
  return () => watching.delete(tell);
}

function listen() {
  if (channel || typeof BroadcastChannel === "undefined") return;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data === RENEWED) goOn();
    else if ("here" in data) met(data.here);
    // Whoever left was asked first, also about what is typed here. To a page that asks nothing: the session may end a moment later,
    // and what came meanwhile would be kept again.
    else if (data.left === username) location.assign(LEFT_PATH);
  };
}

// One browser has one session: a page of someone else means that this one's has ended.
function met(login: string) {
  if (!username) return;
  if (state !== "ended") become(login === username ? "open" : "someone else");
  // The same person has logged in on a page of her own: what waits here, the outbox of all pages perhaps, need not wait for her.
  else if (login === username) goOn();
}

function tell(told: Told) {
  // By the channel that listens: what a page says does not come back to itself.
  listen();
  channel?.postMessage(told);
}

/** Resolved once the person has logged in again. */
export function sessionRenewed(): Promise<void> {
  listen();
  become("ended");
  return new Promise((resolve) => waiting.push(resolve));
}

/** What waited is asked again; if the session has not come back after all, it waits again. */
export function goOn(): void {
  const resolved = waiting;
  waiting = [];
  become("open");
  for (const resolve of resolved) resolve();
}

let username: string | undefined;

/** Whose pages these are, from the first answer on; the other pages of this browser are told. */
export function belongsTo(login: string): void {
  username ??= login;
  tell({ here: login });
}

/** Said at logout, once everything that was to be asked is asked. */
export function tellLeft(login: string): void {
  tell({ left: login });
}

export function isSomeoneElse(login: string): boolean {
  return username !== undefined && username !== login;
}

/** Said by the window of the login to the pages that wait. */
export function tellRenewed(): void {
  tell(RENEWED);
}

/** The page that the login window comes back to; asking for it needs a session. */
export const RENEWED_PATH = "/session-renewed";
