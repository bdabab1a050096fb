import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct, useQuestion } from "../../graph/question";
import { dayAndTime, number } from "../../text/format";
import { own } from "../../text/own";
import { Answered } from "../../ui/Answered";
import { Button, ButtonLink } from "../../ui/Button";
import { ActRefused, Away, Loading } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import styles from "./Roster.module.css";
import { RosterRows } from "./RosterRows";
import { countOf, good, isAtWork, listed, type Roster, rosterLooks } from "./roster";

const LOOK_AGAIN_SECONDS = 1;

/** One roster: how far it is, what it does to the register, and the act. */
export function RosterCard({ id }: { id: string }) {
  const [following, setFollowing] = useState(true);
  const question = useQuestion("RosterImport", { id }, following ? LOOK_AGAIN_SECONDS : undefined);
  const roster = question.answer?.data.rosterImport;
  useEffect(() => setFollowing(!roster || isAtWork(roster)), [roster]);
  // In the first moment of an upload nobody knows it yet.
  if (question.refusal?.code === "NOT_FOUND" && !question.answer) return <Loading />;
  return (
    <Answered question={question}>
      {({ rosterImport }, away) =>
        rosterImport ? <Told of={rosterImport} /> : <Away services={away} again={question.again} />
      }
    </Answered>
  );
}

function Told({ of }: { of: Roster }) {
  const { t } = useTranslation();
  return (
    <section className={styles.card} aria-live="polite">
      <header>
        <h2>{t("console.roster.one", { time: dayAndTime(of.beganAt) })}</h2>
        <Tag look={rosterLooks[of.state]}>{t(`console.roster.states.${of.state}`)}</Tag>
      </header>
      {isAtWork(of) && <Progress of={of} />}
      {(of.state === "FAILED" || of.problem) && (
        <p className={styles.failed}>{own(of.problem ?? t("state.failedText"))}</p>
      )}
      {(of.state === "CHECKED" || of.state === "STORED") && (
        <dl className={styles.counts}>
          {([...listed, "UNCHANGED"] as const).map((verdict) => (
            <div key={verdict}>
              <dt>{t(`console.roster.verdicts.${verdict}`)}</dt>
              <dd className="numbers">{number(countOf[verdict](of))}</dd>
            </div>
          ))}
        </dl>
      )}
      {of.state === "CHECKED" && (
        <>
          <Store of={of} />
          <RosterRows of={of} />
        </>
      )}
      {of.state === "STORED" && <Stored of={of} />}
    </section>
  );
}

/** While a file is read it is only known about how many rows it has, if at all: then those that are done are told without a whole. */
function Progress({ of }: { of: Roster }) {
  const { t } = useTranslation();
  const rows = of.rows ?? of.rowsAbout ?? undefined;
  const label =
    rows === undefined
      ? t("console.roster.checked", { done: number(of.rowsDone) })
      : t(of.rows === null ? "console.roster.checkedOf" : "console.roster.storedOf", {
          done: number(of.rowsDone),
          rows: number(rows),
        });
  return (
    <div className={styles.progress}>
      <progress aria-label={label} value={rows === undefined ? undefined : of.rowsDone} max={rows} />
      <p className="numbers">{label}</p>
    </div>
  );
}

function Store({ of }: { of: Roster }) {
  const { t } = useTranslation();
  const act = useAct("StoreRoster");
  return (
    <>
      <p>{t(of.wrong > 0 ? "console.roster.leavesOut" : "console.roster.storesAll", { count: of.wrong })}</p>
      <ActRefused refusal={act.refusal} />
      <div className="acts">
        <Button look="main" busy={act.busy} disabled={good(of) === 0} onClick={() => act.run({ importId: of.id })}>
          {t("console.roster.store", { count: good(of) })}
        </Button>
      </div>
    </>
  );
}

function Stored({ of }: { of: Roster }) {
  const { t } = useTranslation();
  const area = of.community?.code ?? "";
  return (
    <>
      {of.storedAt && <p>{t("console.roster.storedAt", { time: dayAndTime(of.storedAt) })}</p>}
      {of.overtaken > 0 && <p>{t("console.roster.overtaken", { count: of.overtaken })}</p>}
      <div className="acts">
        {of.inDoubt > 0 && (
          <ButtonLink look="main" to={`/console/households/doubles?area=${area}`}>
            {t("console.double.title")}
          </ButtonLink>
        )}
        <ButtonLink to={`/console/households?area=${area}`}>{t("console.nav.households")}</ButtonLink>
      </div>
    </>
  );
}
