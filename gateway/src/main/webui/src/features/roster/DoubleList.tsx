import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { dayAndTime, listed } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { useFilters } from "../../ui/filters";
import { Paged } from "../../ui/Paged";
import { ActRefused, Away } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import styles from "./Doubles.module.css";
import { MergeDialog } from "./MergeDialog";

export type Pair = NonNullable<Result<"PossibleDoubles">["possibleDoubles"]>["nodes"][number];
export type Side = NonNullable<Pair["resident"]>;

/** Pairs of files that may be one person: a person decides. */
export function DoubleList({ area }: { area: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const question = useQuestion("PossibleDoubles", { area, after: filters.get("after") || undefined });
  return (
    <Answered question={question}>
      {({ possibleDoubles }, away) => {
        if (!possibleDoubles) return <Away services={away} again={question.again} />;
        return (
          <Paged page={possibleDoubles} away={away} again={question.again} empty={t("console.double.none")}>
            <ul className={styles.pairs}>
              {possibleDoubles.nodes.map((pair) => (
                <PairCard key={pair.id} of={pair} />
              ))}
            </ul>
          </Paged>
        );
      }}
    </Answered>
  );
}

function PairCard({ of }: { of: Pair }) {
  const { t } = useTranslation();
  const apart = useAct("KeepApart");
  const [merging, setMerging] = useState(false);
  const { resident, other } = of;
  return (
    <li className={styles.pair}>
      <header>
        <span className="acts">
          {of.reasons.map((reason) => (
            <Tag key={reason} look={{ tone: "warn", icon: "people" }}>
              {t(`console.roster.reasons.${reason}`)}
            </Tag>
          ))}
        </span>
        <span className="soft small numbers">{dayAndTime(of.foundAt)}</span>
      </header>
      <div className={styles.sides}>
        {[other, resident].map(
          (side, index) =>
            side && <SideOf key={side.id} of={side} title={t(`console.double.${index ? "newer" : "older"}`)} />,
        )}
      </div>
      <ActRefused refusal={apart.refusal} />
      <div className="acts">
        {resident && other && (
          <Button look="main" onClick={() => setMerging(true)}>
            {t("console.double.merge")}
          </Button>
        )}
        <Button busy={apart.busy} onClick={() => apart.run({ doubleId: of.id })}>
          {t("console.double.apart")}
        </Button>
      </div>
      {merging && resident && other && <MergeDialog older={other} newer={resident} onClose={() => setMerging(false)} />}
    </li>
  );
}

function SideOf({ of, title }: { of: Side; title: string }) {
  const { t } = useTranslation();
  const facts = [
    [
      t("console.household.address"),
      of.household && <Link to={`/console/households/${of.household.id}`}>{of.household.address}</Link>,
    ],
    [t("console.household.phone"), of.phone],
    [t("console.household.idNumber"), of.idNumber],
    [t("console.household.relation"), of.relation],
    [t("console.household.care"), listed(of.careNeeds.map(({ need }) => t(`labels.CareNeed.${need}`)))],
    [t("console.household.note"), of.note],
  ] as const;
  return (
    <section className={styles.side}>
      <h2>
        {of.name} <span className="soft small">{title}</span>
      </h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numbers">{value || "—"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
