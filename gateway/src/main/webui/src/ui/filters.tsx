import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { number } from "../text/format";
import { Button } from "./Button";
import styles from "./filters.module.css";

/** A page's filters are in its address. Changing one begins at the first page again. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  return {
    get: (name: string) => search.get(name) ?? "",
    set: (changes: Record<string, string>, replace = false) => {
      const next = new URLSearchParams(search);
      next.delete("after");
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      setSearch(next, { replace });
    },
  };
}

export function FilterBar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}

/** One of a few, all seen at once. */
export function Tabs({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}) {
  return (
    <fieldset className={styles.tabs}>
      <legend className="heard">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}

/** The day that a list is of, as the address names it. */
export function DayFilter({ day }: { day: string | undefined }) {
  const { t } = useTranslation();
  const filters = useFilters();
  return (
    <input
      type="date"
      aria-label={t("check.day")}
      value={day ?? ""}
      onChange={(event) => filters.set({ on: event.target.value })}
    />
  );
}

/** The days that a list is of, both included, as the address names them. */
export function SpanFilter({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  return (
    <>
      <input
        type="date"
        aria-label={t("console.duty.first")}
        value={from}
        max={to}
        onChange={(event) => filters.set({ from: event.target.value })}
      />
      <input
        type="date"
        aria-label={t("console.duty.last")}
        value={to}
        min={from}
        onChange={(event) => filters.set({ to: event.target.value })}
      />
    </>
  );
}

/** How many there are, and the way on; the way back is the browser's. */
export function Pager({
  total,
  sum,
  pageInfo,
}: {
  total: number | null;
  /** What the whole list adds up to, e.g. 32 人. */
  sum?: string;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const go = (after: string | null) => {
    const next = new URLSearchParams(search);
    if (after) next.set("after", after);
    else next.delete("after");
    setSearch(next);
  };
  return (
    <div className={styles.pager}>
      {total !== null && <span className="soft numbers">{t("list.total", { total: number(total) })}</span>}
      {sum && <span className="soft numbers">{sum}</span>}
      {search.get("after") && (
        <Button small onClick={() => go(null)}>
          {t("list.first")}
        </Button>
      )}
      {pageInfo.hasNextPage && (
        <Button small onClick={() => go(pageInfo.endCursor)}>
          {t("list.next")}
        </Button>
      )}
    </div>
  );
}
