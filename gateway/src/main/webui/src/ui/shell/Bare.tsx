import type { ReactNode } from "react";
import styles from "./Bare.module.css";
import { PersonMenu, ViewSwitches } from "./ViewMenu";

/** The frame of a page that belongs to no part: still the way to one's own. */
export function Bare({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles.head}>
        <ViewSwitches />
        <PersonMenu />
      </header>
      <main className={styles.main}>{children}</main>
    </>
  );
}
