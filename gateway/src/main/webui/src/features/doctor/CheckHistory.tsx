import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { dayAndTime, shortDay } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { Empty } from "../../ui/states";
import { reading } from "../checks/reading";
import styles from "./Doctor.module.css";

/** All readings of one person since the observation began, newest first. */
export function CheckHistory({
  caseId,
  residentId,
  name,
  onClose,
}: {
  caseId: string;
  residentId: string;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const question = useQuestion("CaseChecks", { id: caseId });
  return (
    <Dialog title={name} onClose={onClose}>
      <Answered question={question}>
        {({ isolationCase }) => {
          const checks = (isolationCase?.checks ?? [])
            .filter((check) => check.residentId === residentId)
            .sort((one, other) => other.measuredAt.localeCompare(one.measuredAt));
          if (!isolationCase || checks.length === 0) return <Empty />;
          return (
            <>
              <p className="soft">
                {isolationCase.dayNumber !== null && `${t("phone.day", { day: isolationCase.dayNumber })} · `}
                {t("phone.lastDay", { day: shortDay(isolationCase.endsOn) })}
              </p>
              <ol className={styles.history}>
                {checks.map((check) => (
                  <li key={check.id}>
                    <span className="numbers">{dayAndTime(check.measuredAt)}</span>
                    <strong className="numbers">{reading(t, check)}</strong>
                    {check.abnormal && (
                      <span className={styles.abnormal}>
                        <Icon name="warn" />
                        {t("phone.round.abnormal")}
                      </span>
                    )}
                  </li>
                ))}
              </ol>
            </>
          );
        }}
      </Answered>
    </Dialog>
  );
}
