import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { Icon } from "../../ui/Icon";
import { Meter } from "../../ui/Meter";
import { FigureLink } from "./FigureLink";
import { type FigureName, figures, type Overview, type PlaceRow, sorted } from "./numbers";
import styles from "./OverviewTable.module.css";

interface Column {
  readonly name: FigureName;
  /** The bar below the number. */
  readonly bar?: (overview: Overview) => { done: number; missing?: number; whole: number } | undefined;
}

const columns: readonly Column[] = [
  { name: "households" },
  { name: "residents" },
  { name: "householdsObserved" },
  { name: "personsObserved" },
  {
    name: "checksDue",
    bar: ({ isolation }) =>
      isolation
        ? { done: isolation.checksDoneToday, missing: isolation.checksMissingToday, whole: isolation.checksDueToday }
        : undefined,
  },
  { name: "checksMissing" },
  { name: "abnormalToday" },
  { name: "abnormalUnhandled" },
  { name: "releasesDue" },
  {
    name: "ordersOpen",
    bar: ({ supply }) =>
      supply
        ? {
            done: supply.ordersOpen - supply.ordersOverdue,
            missing: supply.ordersOverdue,
            whole: supply.ordersOpen,
          }
        : undefined,
  },
  { name: "ordersOverdue" },
  {
    name: "shiftsToday",
    bar: ({ volunteering }) =>
      volunteering ? { done: volunteering.bookedToday, whole: volunteering.placesToday } : undefined,
  },
  { name: "shiftsShort" },
];

function isFigure(name: string): name is FigureName {
  return name in figures;
}

/** Places side by side; the order is in the address. */
export function OverviewTable({ rows, title }: { rows: readonly PlaceRow[]; title: string }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get("sort") ?? "";
  const by = isFigure(asked) ? asked : "name";
  const down = search.get("order") === "down";

  function sortBy(name: FigureName | "name") {
    const next = new URLSearchParams(search);
    next.set("sort", name);
    // Numbers begin with the largest: that is where the work is.
    next.set("order", name === by ? (down ? "up" : "down") : name === "name" ? "up" : "down");
    setSearch(next, { replace: true });
  }

  const head = (name: FigureName | "name") => (
    <th key={name} scope="col" aria-sort={name === by ? (down ? "descending" : "ascending") : undefined}>
      <button type="button" onClick={() => sortBy(name)}>
        {name === "name" ? title : t(`console.figure.${name}`)}
        {name === by && <Icon name={down ? "down" : "up"} />}
      </button>
    </th>
  );

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard too
    <section className={styles.frame} aria-label={t("console.overview.table")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head("name")}
            {columns.map(({ name }) => head(name))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, by, down).map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <Link to={`?area=${row.code}`}>{row.name}</Link>
              </th>
              {columns.map(({ name, bar }) => {
                const parts = row.overview && bar?.(row.overview);
                return (
                  <td key={name}>
                    <FigureLink
                      name={name}
                      label={`${row.name} ${t(`console.figure.${name}`)}`}
                      area={row.code}
                      overview={row.overview}
                    />
                    {parts && <Meter {...parts} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
