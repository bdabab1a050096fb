import type { Result } from "../graph/ask";
import { keep, keptOf, tidy } from "./store";

// Who was here last; without signal nobody else can say.
const ANYONE = "";
const KEY = "session";

export async function keepSession(session: Result<"Session">): Promise<void> {
  await keep({ login: ANYONE, key: KEY, at: Date.now(), data: session });
  await tidy(session.me.username, ANYONE);
}

export async function keptSession(): Promise<Result<"Session"> | undefined> {
  return (await keptOf(ANYONE, KEY))?.data as Result<"Session"> | undefined;
}
