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

interface Shown {
  readonly check: Check;
  readonly window: "history" | "handle" | "correct";
}

const FIRST = 50;
const EVERY_SECONDS = 60;

/** 异常体温: what nobody has handled yet comes first. */
export function Doctor() {
  const { t } = useTranslation();
  const question = useQuestion("Abnormal", { on: today(), first: FIRST }, EVERY_SECONDS);
  // Outside the list: what is typed in the window stays when the list is asked again and the row is gone.
  const [shown, setShown] = useState<Shown>();
  return (
    <Page title={t("phone.doctor.title")}>
      <Answered question={question}>
        {({ open, today: handled }) => (
          <>
            <section className={styles.part}>
              <h2>{t("phone.doctor.open", { count: open?.totalCount ?? open?.nodes.length ?? 0 })}</h2>
              {open?.nodes.length === 0 && <Empty text={t("phone.doctor.nothing")} />}
              <CheckList checks={open?.nodes ?? []} onShow={setShown} />
            </section>
            {handled && handled.nodes.length > 0 && (
              <section className={styles.part}>
                <h2>{t("phone.doctor.handled", { count: handled.totalCount ?? handled.nodes.length })}</h2>
                <CheckList checks={handled.nodes} onShow={setShown} />
              </section>
            )}
          </>
        )}
      </Answered>
      {shown && <CheckWindow {...shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}

function CheckWindow({ check, window, onClose }: Shown & { onClose: () => void }) {
  const { t } = useTranslation();
  const name = check.resident?.name ?? t("phone.doctor.unknown");
  if (window === "handle") {
    return <HandleDialog checkId={check.id} person={name} reading={reading(t, check)} onClose={onClose} />;
  }
  if (window === "correct") return <CorrectDialog check={check} person={name} onClose={onClose} />;
  if (!check.caseId) return null;
  return <CheckHistory caseId={check.caseId} residentId={check.residentId} name={name} onClose={onClose} />;
}

interface CheckListProps {
  checks: readonly Check[];
  onShow: (shown: Shown) => void;
}

function CheckList({ checks, onShow }: CheckListProps) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <CheckRow key={check.id} check={check} onShow={(window) => onShow({ check, window })} />
      ))}
    </ul>
  );
}

function CheckRow({ check, onShow }: { check: Check; onShow: (window: Shown["window"]) => void }) {
  const { t } = useTranslation();
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
          <Button look="main" onClick={() => onShow("handle")}>
            {t("check.handle")}
          </Button>
          <Button onClick={() => onShow("correct")}>{t("check.correct")}</Button>
          {check.caseId && <Button onClick={() => onShow("history")}>{t("phone.doctor.history")}</Button>}
        </div>
      )}
    </li>
  );
}
