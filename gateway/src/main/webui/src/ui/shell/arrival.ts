import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";

// A title that can be focused; a page that only loads has none yet.
const TITLE = "h1[tabindex]";

/**
 * Takes the keyboard and the reader along to a page that was gone to: to its title, or to the frame until there is one. What only
 * filters a page leaves them where they are, unless what they stood on is gone. Nothing moves at first.
 */
export function useArrival(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname, search } = useLocation();
  const stood = useRef({ pathname, search });
  useEffect(() => {
    const before = stood.current;
    stood.current = { pathname, search };
    if (before.pathname === pathname && before.search === search) return;
    if (before.pathname === pathname && document.activeElement !== document.body) return;
    const title = main.current?.querySelector<HTMLElement>(TITLE) ?? main.current;
    title?.focus({ preventScroll: true });
  }, [pathname, search]);
  return main;
}

/** The same for a title that comes once its page was answered: whoever waits on the frame goes on to it. */
export function useTitle(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title.current && document.activeElement === title.current.closest("main")) {
      title.current.focus({ preventScroll: true });
    }
  }, []);
  return title;
}
