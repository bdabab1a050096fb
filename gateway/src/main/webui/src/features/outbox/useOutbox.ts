import { useEffect, useState, useSyncExternalStore } from "react";
import { useSearchParams } from "react-router";
import { useQuestion } from "../../graph/question";
import { entries, isOutboxRead, openOutbox, watchOutbox } from "../../offline/outbox";
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

/** The refused entry that an address asks to mend; undefined: none is asked for, or it is not there any more. */
export function useMended(): { readonly entry?: Entry; readonly asking: boolean } {
  const id = useSearchParams()[0].get("mend");
  const entry = useEntries().find((each) => each.id === id && each.state === "conflict");
  // Once found it stays: entering it anew takes it away, and the form is still on the page.
  const [found, setFound] = useState(entry);
  if (entry && found?.id !== entry.id) setFound(entry);
  return { entry: found?.id === id ? found : entry, asking: id !== null && !isOutboxRead() };
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
