import { useCallback, useEffect, useRef, useState } from "react";
import { outboxOwner } from "./outbox";
import { draftKey, forget, keep, keptOf } from "./store";

/** What is half filled in: on the phone for a day, also when the browser is closed, until it is entered or the person logs out. */
export function useDraft<T extends object>(
  name: string,
  begin: () => T,
  /** Which door, so that it can be told of which form it is. */
  title = "",
): readonly [draft: T, change: (part: Partial<T>) => void, done: () => void] {
  const [draft, setDraft] = useState(begin);
  const now = useRef(draft);
  const isTyped = useRef(false);
  const key = draftKey(name);

  useEffect(() => {
    const login = outboxOwner();
    if (!login) return;
    keptOf(login, key).then(
      (kept) => {
        if (!kept || isTyped.current) return;
        now.current = kept.data as T;
        setDraft(now.current);
      },
      () => undefined,
    );
  }, [key]);

  const change = useCallback(
    (part: Partial<T>) => {
      isTyped.current = true;
      now.current = { ...now.current, ...part };
      setDraft(now.current);
      const login = outboxOwner();
      // A phone that cannot keep it still has it on the page.
      if (login) keep({ login, key, at: Date.now(), data: now.current, title }).catch(() => undefined);
    },
    [key, title],
  );

  const done = useCallback(() => {
    const login = outboxOwner();
    if (login) forget(login, key).catch(() => undefined);
  }, [key]);

  return [draft, change, done];
}
