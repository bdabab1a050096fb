import { useTranslation } from "react-i18next";
import { shortDay } from "../../text/format";
import { useNameOf } from "../../ui/Joined";
import { FEVER } from "../checks/limits";
import type { CaseFile } from "./file";
import { apart, daysOf, temperaturesOf } from "./strip";
import styles from "./TemperatureLine.module.css";

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 36;
const RIGHT = 72;
const TOP = 10;
const BOTTOM = 24;
const LABEL = 13;
const LOWEST = 35.5;
const DAY_MILLIS = 86_400_000;
// People are told apart by the stroke, not by colour.
const dashes = ["", "7 3", "2 3", "10 3 2 3", "1 5"];

/** Each person's temperatures through the observation; the same numbers stand in the strip above. */
export function TemperatureLine({ of }: { of: CaseFile }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const days = daysOf(of);
  const first = Date.parse(`${of.startsOn}T00:00:00+08:00`);
  const span = days.length * DAY_MILLIS;
  const lines = of.persons
    .map((person) => ({ name: nameOf(person.resident), points: temperaturesOf(of, person.residentId) }))
    .filter(({ points }) => points.length > 0);
  if (lines.length === 0) return null;

  const highest = Math.max(38.5, ...lines.flatMap(({ points }) => points.map(({ temperature }) => temperature + 0.2)));
  const x = (at: number) => LEFT + (Math.min(Math.max(at - first, 0), span) / span) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => TOP + ((highest - value) / (highest - LOWEST)) * (HEIGHT - TOP - BOTTOM);
  const names = apart(
    lines.map(({ points }) => y(points.at(-1)?.temperature ?? LOWEST)),
    LABEL,
  );
  const every = Math.ceil(days.length / 7);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard too
    <section className={styles.frame} aria-label={t("console.case.lines")} tabIndex={0}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t("console.case.line", { limit: FEVER })}
      >
        {[36, 37, 38, 39, 40].map(
          (degree) =>
            degree < highest && (
              <g key={degree}>
                <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(degree)} y2={y(degree)} className={styles.grid} />
                <text x={LEFT - 6} y={y(degree) + 4} textAnchor="end">
                  {degree}
                </text>
              </g>
            ),
        )}
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(FEVER)} y2={y(FEVER)} className={styles.limit} />
        <text x={WIDTH - RIGHT + 4} y={y(FEVER) + 4} className={styles.limitText}>
          {FEVER} °C
        </text>
        {days.map(
          (day, index) =>
            index % every === 0 && (
              <text key={day} x={x(first + index * DAY_MILLIS)} y={HEIGHT - 6}>
                {shortDay(day)}
              </text>
            ),
        )}
        {lines.map(({ name, points }, index) => {
          const last = points.at(-1);
          return (
            <g key={name}>
              <polyline
                className={styles.line}
                strokeDasharray={dashes[index % dashes.length]}
                points={points.map(({ at, temperature }) => `${x(at)},${y(temperature)}`).join(" ")}
              />
              {points.map(({ at, temperature }) => (
                <circle
                  key={at}
                  cx={x(at)}
                  cy={y(temperature)}
                  r={temperature >= FEVER ? 4 : 2}
                  className={temperature >= FEVER ? styles.high : styles.point}
                />
              ))}
              {last && (
                <text x={x(last.at) + 6} y={(names[index] ?? 0) + 4} className={styles.name}>
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </section>
  );
}
