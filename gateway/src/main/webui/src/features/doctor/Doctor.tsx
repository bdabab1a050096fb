import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { dayAndTime, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { CorrectDialog } from "../checks/CorrectDialog";
import { HandleDialog } from "../checks/HandleDialog";
import { reading } from "../checks/reading";
import { CheckHistory } from "./CheckHistory";
import styles from "./Doctor.module.css";

type Check = NonNullable<Result<"Abnormal">["open"]>["nodes"][number];

const FIRST = 50;
const EVERY_SECONDS = 60;

/** 异常体温: what nobody has handled yet comes first. */
export function Doctor() {
  const { t } = useTranslation();
  const question = useQuestion("Abnormal", { on: today(), first: FIRST }, EVERY_SECONDS);
  return (
    <Page title={t("phone.doctor.title")}>
      <Answered question={question}>
        {({ open, today: handled }) => (
          <>
            <section className={styles.part}>
              <h2>{t("phone.doctor.open", { count: open?.totalCount ?? open?.nodes.length ?? 0 })}</h2>
              {open?.nodes.length === 0 && <Empty text={t("phone.doctor.nothing")} />}
              <CheckList checks={open?.nodes ?? []} />
            </section>
            {handled && handled.nodes.length > 0 && (
              <section className={styles.part}>
                <h2>{t("phone.doctor.handled", { count: handled.totalCount ?? handled.nodes.length })}</h2>
                <CheckList checks={handled.nodes} />
              </section>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <CheckRow key={check.id} check={check} />
      ))}
    </ul>
  );
}

function CheckRow({ check }: { check: Check }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<"history" | "handle" | "correct">();
  const name = check.resident?.name ?? t("phone.doctor.unknown");
  const words = reading(t, check);
  return (
    <li className={styles.check}>
      <div className={styles.head}>
        <div>
          <strong>{name}</strong>
          {check.resident?.birthYear && (
            <span className="soft"> {t("phone.doctor.born", { year: check.resident.birthYear })}</span>
          )}
          <p className="soft">{check.resident?.household?.address}</p>
        </div>
        {check.resident?.phone && (
          <a
            className={styles.call}
            href={`tel:${check.resident.phone}`}
            aria-label={t("phone.call", { phone: check.resident.phone })}
          >
            <Icon name="phone" />
          </a>
        )}
      </div>
      <p className={styles.reading}>
        <Icon name="thermometer" />
        <strong className="numbers">{words}</strong>
        <span className="soft small numbers">{dayAndTime(check.measuredAt)}</span>
      </p>
      {check.handled ? (
        <Tag look={{ tone: "good", icon: "check" }}>{t(`labels.CheckAction.${check.handled}`)}</Tag>
      ) : (
        <div className="acts">
          <Button look="main" onClick={() => setShown("handle")}>
            {t("check.handle")}
          </Button>
          <Button onClick={() => setShown("correct")}>{t("check.correct")}</Button>
          {check.caseId && <Button onClick={() => setShown("history")}>{t("phone.doctor.history")}</Button>}
        </div>
      )}
      {shown === "handle" && (
        <HandleDialog checkId={check.id} person={name} reading={words} onClose={() => setShown(undefined)} />
      )}
      {shown === "correct" && <CorrectDialog check={check} person={name} onClose={() => setShown(undefined)} />}
      {shown === "history" && check.caseId && (
        <CheckHistory
          caseId={check.caseId}
          residentId={check.residentId}
          name={name}
          onClose={() => setShown(undefined)}
        />
      )}
    </li>
  );
}
