// The session is a cookie that no script sees. All a page knows of it: the graph answered 401. Then it waits, with everything that
// was typed, until the person has logged in again in a window beside it.

export type SessionState = "open" | "ended";

const CHANNEL = "lianfang-session";
const RENEWED = "renewed";

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
  channel.onmessage = ({ data }) => data === RENEWED && goOn();
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

/** Whose pages these are, from the first answer on. */
export function belongsTo(login: string): void {
  username ??= login;
}

export function isSomeoneElse(login: string): boolean {
  return username !== undefined && username !== login;
}

/** Said by the window of the login to the pages that wait. */
export function tellRenewed(): void {
  const saying = new BroadcastChannel(CHANNEL);
  saying.postMessage(RENEWED);
  saying.close();
}

/** The page that the login window comes back to; asking for it needs a session. */
export const RENEWED_PATH = "/session-renewed";
