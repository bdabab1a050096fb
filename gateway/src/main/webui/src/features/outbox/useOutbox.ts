import { useEffect, useSyncExternalStore } from "react";
import { useQuestion } from "../../graph/question";
import { entries, openOutbox, watchOutbox } from "../../offline/outbox";
import { keepSession } from "../../offline/session";
import type { Entry } from "../../offline/store";
import { usePerson } from "../../session/Person";

/** What this person has entered on this phone. */
export function useEntries(): readonly Entry[] {
  return useSyncExternalStore(watchOutbox, entries);
}

/** The last entry about a household or an order. */
export function useEntryAbout(about: string): Entry | undefined {
  return useEntries().findLast((entry) => entry.about === about);
}

/** Keeps sending while a phone page is open, and opens these pages without signal too. */
export function useSending(): void {
  const { username } = usePerson();
  const session = useQuestion("Session", {}).answer?.data;
  useEffect(() => openOutbox(username), [username]);
  useEffect(() => {
    if (session?.me.username === username) keepSession(session).catch(() => undefined);
  }, [session, username]);
  useEffect(() => {
    if (import.meta.env.PROD) navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
  }, []);
}
