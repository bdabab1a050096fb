import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../session/rights";
import { dayAndTime, dayName } from "../../text/format";
import { Button } from "../../ui/Button";
import { observationLooks } from "../../ui/looks";
import { Tag } from "../../ui/Tag";
import { AddPersonDialog } from "../observation/AddPersonDialog";
import { CancelCaseDialog, ExtendDialog, ReleaseDialog, TransferDialog } from "../observation/CaseActs";
import { isGoing, observed } from "../observation/cases";
import { CheckStrip } from "./CheckStrip";
import type { CaseFile, HouseholdFile } from "./file";
import styles from "./file.module.css";
import { TemperatureLine } from "./TemperatureLine";

const acts = ["release", "extend", "transfer", "addPerson", "cancel"] as const;

/** The observation of a household: where it stands, every check, and all that was decided. */
export function CaseCard({ of, door }: { of: CaseFile; door: HouseholdFile }) {
  const { t } = useTranslation();
  const observes = useMay("observe", door.community.code);
  const corrects = useMay("handleCheck", door.community.code);
  const [open, setOpen] = useState<(typeof acts)[number]>();
  const close = () => setOpen(undefined);
  const going = isGoing(of.status);
  const inHand = { ...of, household: { address: door.address } };
  const known = new Set(observed(inHand).map(({ residentId }) => residentId));
  const others = (door.members ?? []).filter(({ id, presence }) => presence === "PRESENT" && !known.has(id));
  return (
    <section className={styles.card}>
      <header>
        <h2>
          {t("console.nav.observation")}{" "}
          <Tag look={observationLooks[of.status]}>{t(`labels.ObservationStatus.${of.status}`)}</Tag>
        </h2>
        {going && observes && (
          <span className="acts">
            {acts
              .filter((act) => act !== "addPerson" || others.length > 0)
              .map((act) => (
                <Button key={act} small look={act === "cancel" ? "quiet" : "plain"} onClick={() => setOpen(act)}>
                  {t(`console.case.${act}`)}
                </Button>
              ))}
          </span>
        )}
      </header>
      <dl className={styles.facts}>
        <div>
          <dt>{t("console.case.day")}</dt>
          <dd>
            {of.dayNumber === null ? "—" : t("console.case.dayOf", { day: of.dayNumber, days: of.periodDays })} ·{" "}
            {t("console.case.lastDay", { day: dayName(of.endsOn) })}
          </dd>
        </div>
        <div>
          <dt>{t("console.case.reason")}</dt>
          <dd>
            {t(`labels.IsolationReason.${of.reason}`)} · {t("console.open.exposedOn")} {dayName(of.exposedOn)}
          </dd>
        </div>
      </dl>
      <CheckStrip of={of} corrects={corrects} />
      <TemperatureLine of={of} />
      <details>
        <summary>{t("console.case.history")}</summary>
        <ul className={styles.rows}>
          {of.history.map((event) => (
            <li key={event.at + event.what}>
              <span>
                <strong>{t(`labels.CaseEventKind.${event.what}`)}</strong> {event.reason}
                {event.before && event.after && (
                  <span className="soft numbers">
                    {" "}
                    {event.before} → {event.after}
                  </span>
                )}
              </span>
              <span className="soft small numbers">
                {dayAndTime(event.at)} · {event.by}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {open === "release" && <ReleaseDialog of={inHand} onClose={close} />}
      {open === "extend" && <ExtendDialog of={inHand} onClose={close} />}
      {open === "transfer" && <TransferDialog of={inHand} onClose={close} />}
      {open === "addPerson" && <AddPersonDialog caseId={of.id} persons={others} onClose={close} />}
      {open === "cancel" && <CancelCaseDialog of={inHand} onClose={close} />}
    </section>
  );
}
