import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { CaseCard } from "../../features/households/CaseCard";
import { type HouseholdFile, NEWEST } from "../../features/households/file";
import styles from "../../features/households/file.module.css";
import { HouseholdDialog } from "../../features/households/HouseholdDialog";
import { Members } from "../../features/households/Members";
import { OrderTraces, VisitTraces } from "../../features/households/Traces";
import { isGoing } from "../../features/observation/cases";
import type { Service } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { useMay } from "../../session/rights";
import { Answered } from "../../ui/Answered";
import { Button, ButtonLink } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { Away, NotFound } from "../../ui/states";

/** 一户一册: one household one file. */
export function Component() {
  const { id = "" } = useParams();
  const question = useQuestion("Household", { id, newest: NEWEST });
  return (
    <Answered question={question}>
      {({ household }, away) => {
        if (household) return <File of={household} away={away} />;
        return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
      }}
    </Answered>
  );
}

function File({ of, away }: { of: HouseholdFile; away: ReadonlySet<Service> }) {
  const { t } = useTranslation();
  const saves = useMay("saveResident", of.community.code);
  const observes = useMay("observe", of.community.code);
  // Unknown is not the same as not observed.
  const opens = observes && of.underObservation === false && !isGoing(of.isolationCase?.status);
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={of.address}
      beside={
        <>
          <Link to={`/console/households?area=${of.community.code}`}>{of.community.name}</Link>
          {` · ${t(`labels.HouseholdKind.${of.kind}`)}`}
          {of.grid && ` · ${t("console.household.grid")} ${of.grid.name}`}
        </>
      }
      acts={
        <>
          {opens && (
            <ButtonLink icon="plus" to={`/console/observation/open?area=${of.community.code}&household=${of.id}`}>
              {t("console.open.title")}
            </ButtonLink>
          )}
          {saves && <Button onClick={() => setEditing(true)}>{t("console.household.editDoor")}</Button>}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          {of.isolationCase && <CaseCard of={of.isolationCase} door={of} />}
          {!of.isolationCase && of.underObservation === null && away.has("isolation-service") && (
            <Away services={["isolation-service"]} />
          )}
          <VisitTraces of={of} away={away} />
        </div>
        <div className={styles.column}>
          <Members of={of} />
          <OrderTraces of={of} away={away} />
        </div>
      </div>
      {editing && (
        <HouseholdDialog
          communityCode={of.community.code}
          known={of}
          onSaved={() => {}}
          onClose={() => setEditing(false)}
        />
      )}
    </Page>
  );
}
