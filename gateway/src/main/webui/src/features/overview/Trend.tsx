import { useTranslation } from "react-i18next";
import { type Question, useQuestion } from "../../graph/question";
import { listed, number, said, shortDay } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Away } from "../../ui/states";
import { daysTogether, stretches, type TrendDay, type TrendName, trends } from "./days";
import styles from "./Trend.module.css";

const WIDTH = 200;
const HEIGHT = 56;
const EDGE = 4;

export function StreetTrend({ code }: { code: string }) {
  return <Trend question={useQuestion("Trend", { code })} of={({ street }) => street?.trend} />;
}

export function CommunityTrend({ code }: { code: string }) {
  return <Trend question={useQuestion("CommunityTrend", { code })} of={({ community }) => community?.trend} />;
}

/** The same of several streets together. */
export function AreaTrend({ areas }: { areas: readonly string[] }) {
  return (
    <Trend
      question={useQuestion("StreetsTrend", {})}
      of={({ streets }) => {
        const inside = streets?.filter(({ code }) => areas.some((area) => code.startsWith(area)));
        return inside && daysTogether(inside.flatMap(({ trend }) => (trend ? [trend] : [])));
      }}
    />
  );
}

/** The last days of a place, one small line for each number; a day of which nothing was kept is a gap. */
function Trend<T>({
  question,
  of,
}: {
  question: Question<T>;
  of: (data: T) => readonly TrendDay[] | null | undefined;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.trend}>
      <h2>{t("console.overview.trend")}</h2>
      <Answered question={question}>
        {(data, away) => {
          const days = of(data);
          if (!days) return away.size > 0 ? <Away numbers services={away} again={question.again} /> : null;
          const shown = (Object.keys(trends) as TrendName[]).filter((name) => stretches(days, name).length > 0);
          if (shown.length === 0) return <p className="soft">{t("console.overview.noTrend")}</p>;
          return (
            <ul>
              {shown.map((name) => (
                <li key={name}>
                  <Line name={name} days={days} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}

function Line({ name, days }: { name: TrendName; days: readonly TrendDay[] }) {
  const { t } = useTranslation();
  // Each point is of a day that has ended: "today" is none of them.
  const label = name === "abnormalToday" ? t("console.overview.tile.abnormal") : t(`console.figure.${name}`);
  const lines = stretches(days, name);
  const points = lines.flat();
  const highest = Math.max(1, ...points.map(({ value }) => value));
  const x = (index: number) => EDGE + (index / Math.max(1, days.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - (value / highest) * (HEIGHT - 2 * EDGE);
  const first = days[0];
  const last = days.at(-1);
  const latest = points.at(-1);
  const told = listed(points.map(({ day, value }) => `${shortDay(day)} ${value}`));
  return (
    <figure>
      <figcaption>
        {label} <strong className="numbers">{latest && number(latest.value)}</strong>{" "}
        {latest && (
          <span className={styles.asOf}>{t("console.overview.trendAsOf", { day: shortDay(latest.day) })}</span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said(label, told)}>
        <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} className={styles.ground} />
        {lines.map((stretch) => (
          <polyline
            key={stretch[0]?.day}
            className={styles.line}
            points={stretch.map(({ index, value }) => `${x(index)},${y(value)}`).join(" ")}
          />
        ))}
        {points.map(({ index, day, value }) => (
          <circle key={day} cx={x(index)} cy={y(value)} r="2" className={styles.point} />
        ))}
      </svg>
      <p className={`${styles.days} numbers`}>
        <span>{first && shortDay(first.day)}</span>
        <span>{last && shortDay(last.day)}</span>
      </p>
    </figure>
  );
}
