import { useTranslation } from "react-i18next";
import { FigureLink } from "./FigureLink";
import type { FigureName, Overview } from "./numbers";
import styles from "./Totals.module.css";

// What a street office asks first: each tile one question, its first number the answer.
const tiles = [
  { name: "observed", figures: ["householdsObserved", "personsObserved", "releasesDue"] },
  { name: "checks", figures: ["checksMissing", "checksDone", "checksDue"] },
  { name: "abnormal", figures: ["abnormalUnhandled", "abnormalToday"] },
  { name: "orders", figures: ["ordersOverdue", "ordersOpen", "medicineOpen"] },
  { name: "shifts", figures: ["shiftsShort", "shiftsToday", "bookedToday"] },
  { name: "people", figures: ["households", "residents", "needingCare"] },
] as const satisfies readonly { name: string; figures: readonly FigureName[] }[];

/** The sums of an area, each number with its list. */
export function Totals({ area, overview }: { area: string; overview: Overview | null }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.tiles}>
      {tiles.map(({ name, figures: [first, ...others] }) => (
        <li key={name} className={styles.tile}>
          <h2>{t(`console.overview.tile.${name}`)}</h2>
          <p className={styles.first}>
            <FigureLink name={first} label={t(`console.figure.${first}`)} area={area} overview={overview} />
            <span>{t(`console.figure.${first}`)}</span>
          </p>
          {others.length > 0 && (
            <p className={styles.others}>
              {others.map((other) => (
                <span key={other}>
                  {t(`console.figure.${other}`)}{" "}
                  <FigureLink name={other} label={t(`console.figure.${other}`)} area={area} overview={overview} />
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
