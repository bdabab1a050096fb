import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon, type IconName } from "../../ui/Icon";
import { Away } from "../../ui/states";
import styles from "./Section.module.css";

/** One kind of work: how much, the first of it, and the way to all of it. */
export function Section({
  title,
  icon,
  total,
  cut,
  all,
  done,
  away,
  children,
}: {
  title: string;
  icon: IconName;
  /** Undefined while its service is away. */
  total: number | undefined;
  /** Whether there may be more than the total says. */
  cut?: boolean;
  all?: string;
  /** Said where nothing is left to do. */
  done: string;
  away: Parameters<typeof Away>[0]["services"];
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <header>
        <h2>
          <Icon name={icon} />
          {title}
          {total !== undefined && <span className={`${styles.count} numbers`}>{cut ? `${total}+` : total}</span>}
        </h2>
        {total !== undefined && total > 0 && all && <Link to={all}>{t("console.board.all", { count: total })}</Link>}
      </header>
      {total === undefined && <Away numbers services={away} />}
      {total === 0 && (
        <p className={styles.done}>
          <Icon name="check" />
          {done}
        </p>
      )}
      {total !== undefined && total > 0 && <ul>{children}</ul>}
    </section>
  );
}

/** One row of work: what, where, and what can be done about it. */
export function WorkRow({ main, beside, acts }: { main: ReactNode; beside: ReactNode; acts: ReactNode }) {
  return (
    <li className={styles.row}>
      <div className={styles.main}>{main}</div>
      <div className={styles.beside}>{beside}</div>
      <div className="acts">{acts}</div>
    </li>
  );
}
