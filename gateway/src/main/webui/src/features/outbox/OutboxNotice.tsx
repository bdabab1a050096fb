import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { keptBackBy } from "../../offline/outbox";
import { clauses } from "../../text/format";
import { Icon } from "../../ui/Icon";
import styles from "./Outbox.module.css";
import { useEntries, useSending } from "./useOutbox";

/** How many entries wait or were refused, on every page; nothing where all is sent. */
export function OutboxNotice({ to }: { to: string }) {
  const { t } = useTranslation();
  useSending();
  const entries = useEntries();
  const conflicts = entries.filter(({ state }) => state === "conflict").length;
  const held = entries.filter(keptBackBy).length;
  const waiting = entries.filter(({ state }) => state === "waiting").length - held;
  if (entries.length === 0) return null;
  const tone = conflicts > 0 ? styles.bad : held + waiting > 0 ? styles.warn : styles.good;
  return (
    <div role="status">
      <Link to={to} className={`${styles.notice} ${tone}`}>
        <Icon name={conflicts > 0 ? "warn" : held + waiting > 0 ? "clock" : "check"} />
        <span>
          {conflicts + held + waiting === 0
            ? t("phone.outbox.allSent")
            : clauses([
                conflicts > 0 && t("phone.outbox.conflicts", { count: conflicts }),
                held > 0 && t("phone.outbox.held", { count: held }),
                waiting > 0 && t("phone.outbox.waiting", { count: waiting }),
              ])}
        </span>
        <Icon name="right" />
      </Link>
    </div>
  );
}
