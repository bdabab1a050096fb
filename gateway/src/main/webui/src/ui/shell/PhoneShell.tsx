import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet } from "react-router";
import { Icon, type IconName } from "../Icon";
import { useArrival } from "./arrival";
import styles from "./PhoneShell.module.css";
import { CONTENT, SkipLink } from "./SkipLink";
import { PersonMenu, ViewSwitches } from "./ViewMenu";

export interface PhoneTab {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
}

/** The frame of the phone pages: who is here above, where to go below, within the thumb's reach. */
export function PhoneShell({
  tabs,
  notice,
  foot,
}: {
  tabs: readonly PhoneTab[];
  /** Above every page. */
  notice?: ReactNode;
  /** Below every page. */
  foot?: ReactNode;
}) {
  const { t } = useTranslation();
  const main = useArrival();
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.head}>
        <span className={styles.brand}>{t("brand")}</span>
        <div className={styles.tools}>
          <ViewSwitches />
          <PersonMenu />
        </div>
      </header>
      <main ref={main} id={CONTENT} className={styles.main} tabIndex={-1}>
        {notice}
        <Outlet />
      </main>
      {foot && <footer className={styles.foot}>{foot}</footer>}
      {tabs.length > 1 && (
        <nav className={styles.tabs} aria-label={t("view.navigation")}>
          {tabs.map(({ to, label, icon }) => (
            <NavLink key={to} to={to} end>
              <Icon name={icon} />
              {label}
            </NavLink>
          ))}
        </nav>
      )}
    </div>
  );
}
