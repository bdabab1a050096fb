import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { number } from "../../text/format";
import { Joined } from "../../ui/Joined";
import { Tag } from "../../ui/Tag";
import styles from "./OpenForm.module.css";

export type Affected = NonNullable<Result<"PreviewIsolation">["previewIsolation"]>;
type AffectedBuilding = Affected["buildings"][number];

const counts = ["households", "persons", "alreadyObserved", "wouldExtend", "awayPersons"] as const;

function byName<T>(rows: readonly T[], name: (row: T) => string | undefined): T[] {
  return [...rows].sort((one, other) => (name(one) ?? "").localeCompare(name(other) ?? "", "zh", { numeric: true }));
}

/** Who would be affected: how many, and behind which doors of which building. */
export function Preview({ of, children }: { of: Affected; children: ReactNode }) {
  const { t } = useTranslation();
  const nameOf = ({ building }: AffectedBuilding) =>
    building ? [building.estate?.name, building.name].filter(Boolean).join(" ") : t("console.open.noBuilding");
  return (
    <section className={styles.preview} aria-live="polite">
      <h2>{t("console.open.preview")}</h2>
      <dl>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`console.open.${name}`)}</dt>
            <dd className="numbers">{number(of[name])}</dd>
          </div>
        ))}
      </dl>
      {byName(of.buildings, nameOf).map((part) => (
        <Doors key={part.building?.id ?? ""} of={part} name={nameOf(part)} open={of.buildings.length === 1} />
      ))}
      {children}
    </section>
  );
}

function Doors({ of, name, open }: { of: AffectedBuilding; name: string; open: boolean }) {
  const { t } = useTranslation();
  const left = of.households - of.doors.length;
  return (
    <details open={open}>
      <summary>
        {name} <span className="soft numbers">{t("console.open.reached", of)}</span>
      </summary>
      <ul className={styles.doors}>
        {byName(of.doors, ({ household }) => household?.address).map((door, index) => (
          <li key={door.household?.id ?? index}>
            <Joined of={door.household} from="registry-service" none={t("console.case.unknownDoor")}>
              {({ address }) => address}
            </Joined>
            <span className="soft numbers">{t("list.people", { people: number(door.persons) })}</span>
            {door.alreadyObserved && (
              <Tag look={{ tone: "active", icon: "shield" }}>{t("labels.ObservationStatus.OBSERVING")}</Tag>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <p className="soft numbers">{t("console.open.moreDoors", { count: left })}</p>}
    </details>
  );
}
