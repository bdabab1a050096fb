import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { spanOf } from "../../text/format";
import { Icon } from "../../ui/Icon";
import { Meter } from "../../ui/Meter";
import styles from "./shifts.module.css";
import type { ShiftRow } from "./week";

// What begins within a day counts as short in the overview as well; there is time to fill the later ones.
const SOON = 24 * 60 * 60 * 1000;

function isSoon({ startsAt }: ShiftRow): boolean {
  return Date.parse(startsAt) - Date.now() < SOON;
}

/** A shift on the board: when, how full, and whether it lacks people. */
export function ShiftChip({ of }: { of: ShiftRow }) {
  const { t } = useTranslation();
  const lacks = !of.cancelled && of.booked < of.capacity && Date.parse(of.endsAt) > Date.now();
  const missing = t("console.shift.lacks", { count: of.capacity - of.booked });
  return (
    <Link to={`/console/shifts/${of.id}`} className={of.cancelled ? `${styles.chip} ${styles.cancelled}` : styles.chip}>
      <span className="numbers">{spanOf(of)}</span>
      <span className={styles.fill}>
        <span className="numbers">
          {of.booked}/{of.capacity}
        </span>
        {lacks &&
          (isSoon(of) ? (
            <span className={styles.lacks}>
              <Icon name="warn" />
              {missing}
            </span>
          ) : (
            <span className="soft">{missing}</span>
          ))}
        {of.waiting > 0 && <span className="soft">{t("console.shift.waiting", { count: of.waiting })}</span>}
      </span>
      {of.cancelled ? <span>{t("console.shift.cancelled")}</span> : <Meter done={of.booked} whole={of.capacity} />}
    </Link>
  );
}
