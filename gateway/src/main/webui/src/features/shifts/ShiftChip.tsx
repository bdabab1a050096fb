import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { spanOf } from "../../text/format";
import { Icon } from "../../ui/Icon";
import { Meter } from "../../ui/Meter";
import styles from "./shifts.module.css";
import type { ShiftRow } from "./week";

/** A shift on the board: when, how full, and whether it lacks people. */
export function ShiftChip({ of }: { of: ShiftRow }) {
  const { t } = useTranslation();
  const lacks = !of.cancelled && of.booked < of.capacity && Date.parse(of.startsAt) > Date.now();
  return (
    <Link to={`/console/shifts/${of.id}`} className={of.cancelled ? `${styles.chip} ${styles.cancelled}` : styles.chip}>
      <span className="numbers">{spanOf(of)}</span>
      <span className={styles.fill}>
        <span className="numbers">
          {of.booked}/{of.capacity}
        </span>
        {lacks && (
          <span className={styles.lacks}>
            <Icon name="warn" />
            {t("console.shift.lacks", { count: of.capacity - of.booked })}
          </span>
        )}
        {of.waiting > 0 && <span className="soft">{t("console.shift.waiting", { count: of.waiting })}</span>}
      </span>
      {of.cancelled ? <span>{t("console.shift.cancelled")}</span> : <Meter done={of.booked} whole={of.capacity} />}
    </Link>
  );
}
