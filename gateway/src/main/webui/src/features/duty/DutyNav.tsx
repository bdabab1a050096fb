import "../../text/running";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useAreaSearch } from "../area/AreaPicker";
import styles from "./duty.module.css";

const pages = [
  { name: "board", path: "/console/shifts" },
  { name: "plans", path: "/console/shifts/plans" },
  { name: "hours", path: "/console/shifts/hours" },
  { name: "meals", path: "/console/shifts/meals" },
  { name: "organisations", path: "/console/shifts/organisations" },
  { name: "posts", path: "/console/shifts/posts" },
] as const;

// What is needed less often, in the same line.
const more = [
  { name: "secondees", path: "/console/shifts/secondees" },
  { name: "sheet", path: "/console/shifts/sheet" },
  { name: "leave", path: "/console/shifts/leave" },
  { name: "outgoing", path: "/console/shifts/outgoing" },
] as const;

/** The pages around shifts, for those who run them. */
export function DutyNav() {
  const { t } = useTranslation();
  const area = useAreaSearch();
  return (
    <nav className={styles.nav} aria-label={t("console.duty.nav")}>
      {pages.map(({ name, path }) => (
        <NavLink key={name} to={{ pathname: path, search: area }} end>
          {t(`console.duty.${name}`)}
        </NavLink>
      ))}
      {more.map(({ name, path }) => (
        <NavLink key={name} to={{ pathname: path, search: area }} end>
          {t(`running.${name}.title`)}
        </NavLink>
      ))}
    </nav>
  );
}
