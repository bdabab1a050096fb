import { Link } from "react-router";
import { number } from "../../text/format";
import { Icon } from "../../ui/Icon";
import { AwayMark } from "../../ui/states";
import styles from "./FigureLink.module.css";
import { type FigureName, figure, listOf, type Overview } from "./numbers";

/** A number that opens the list it counts; unknown where its service is away. */
export function FigureLink({
  name,
  label,
  area,
  overview,
}: {
  name: FigureName;
  label: string;
  area: string;
  overview: Overview | null;
}) {
  const { of, tone } = figure(name);
  const value = overview ? of(overview) : undefined;
  if (value === undefined) return <AwayMark />;
  const marked = tone && value > 0;
  return (
    <Link
      className={[styles.figure, marked && styles[tone], value === 0 && styles.zero].filter(Boolean).join(" ")}
      to={listOf(name, area)}
      aria-label={`${label} ${number(value)}`}
    >
      {marked && <Icon name={tone === "bad" ? "warn" : "clock"} />}
      {number(value)}
    </Link>
  );
}
