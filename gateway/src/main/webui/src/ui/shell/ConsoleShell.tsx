import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useLocation } from "react-router";
import { AreaPicker, useAreaSearch } from "../../features/area/AreaPicker";
import { useForeignArea } from "../../features/area/area";
import { Icon, type IconName } from "../Icon";
import { Forbidden } from "../states";
import { useArrival } from "./arrival";
import styles from "./ConsoleShell.module.css";
import { Shortcuts } from "./Shortcuts";
import { CONTENT, SkipLink } from "./SkipLink";
import { PersonMenu, ViewSwitches } from "./ViewMenu";

export const consolePages = [
  { name: "overview", icon: "chart" },
  { name: "board", icon: "list" },
  { name: "households", icon: "people" },
  { name: "observation", icon: "shield" },
  { name: "checks", icon: "thermometer" },
  { name: "supplies", icon: "box" },
  { name: "shifts", icon: "calendar" },
] as const satisfies readonly { name: string; icon: IconName }[];

/** The frame of the console: the area stays chosen from page to page. */
export function ConsoleShell() {
  const { t } = useTranslation();
  const area = useAreaSearch();
  const { pathname } = useLocation();
  const main = useArrival();
  const isForeign = useForeignArea();
  const [helping, setHelping] = useState(false);
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.head}>
        <span className={styles.brand}>
          <img src="/icons/lianfang.svg" alt="" width="32" height="32" />
          {t("brand")}
        </span>
        <AreaPicker />
        <div className={styles.tools}>
          <ViewSwitches />
          <button type="button" className={styles.help} onClick={() => setHelping(true)} aria-label={t("view.help")}>
            ?
          </button>
          <PersonMenu />
        </div>
      </header>
      <nav className={styles.nav} aria-label={t("view.navigation")}>
        {consolePages.map(({ name, icon }) => (
          <NavLink key={name} to={{ pathname: `/console/${name}`, search: area }}>
            <Icon name={icon} />
            {t(`console.nav.${name}`)}
          </NavLink>
        ))}
      </nav>
      <main ref={main} id={CONTENT} className={styles.main} tabIndex={-1} key={pathname}>
        {isForeign ? <Forbidden /> : <Outlet />}
      </main>
      <Shortcuts open={helping} onOpen={() => setHelping(true)} onClose={() => setHelping(false)} />
    </div>
  );
}
