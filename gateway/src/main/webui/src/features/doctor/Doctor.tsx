import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result, Variables } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { Page } from "../../ui/Page";
import { Away, Empty } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { CorrectDialog } from "../checks/CorrectDialog";
import { HandleDialog } from "../checks/HandleDialog";
import { reading } from "../checks/reading";
import { CheckHistory } from "./CheckHistory";
import styles from "./Doctor.module.css";

type Checks = NonNullable<Result<"Abnormal">["healthChecks"]>;
type Check = Checks["nodes"][number];
type Filter = Variables<"Abnormal">["filter"];

interface Shown {
  readonly check: Check;
  readonly window: "history" | "handle" | "correct";
}

const FIRST = 50;
const EVERY_SECONDS = 60;

/** 异常体温: what nobody has handled yet comes first. */
export function Doctor() {
  const { t } = useTranslation();
  // Outside the list: what is typed in the window stays when the list is asked again and the row is gone.
  const [shown, setShown] = useState<Shown>();
  return (
    <Page title={t("phone.doctor.title")}>
      <CheckPages filter={{ abnormal: true, handled: false }} onShow={setShown}>
        {({ totalCount, nodes }) => (
          <>
            <h2>{t("phone.doctor.open", { count: totalCount ?? nodes.length })}</h2>
            {nodes.length === 0 && <Empty text={t("phone.doctor.nothing")} />}
          </>
        )}
      </CheckPages>
      <CheckPages filter={{ abnormal: true, handled: true }} onShow={setShown}>
        {({ totalCount, nodes }) =>
          nodes.length > 0 && <h2>{t("phone.doctor.handled", { count: totalCount ?? nodes.length })}</h2>
        }
      </CheckPages>
      {shown && <CheckWindow {...shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}

interface CheckPagesProps {
  readonly filter: Filter;
  readonly onShow: (shown: Shown) => void;
  readonly after?: string;
  /** Above the first page. */
  readonly children?: (checks: Checks) => ReactNode;
}

/** A page of a list, and below it the next one once it is asked for; each is asked again by itself. */
function CheckPages({ filter, onShow, after, children }: CheckPagesProps) {
  const { t } = useTranslation();
  const question = useQuestion("Abnormal", { filter, first: FIRST, after }, EVERY_SECONDS);
  const [isMore, setMore] = useState(false);
  return (
    <Answered question={question}>
      {({ healthChecks }, away) => {
        if (!healthChecks) return <Away services={away} again={question.again} />;
        const { nodes, pageInfo } = healthChecks;
        return (
          <section className={styles.part}>
            {children?.(healthChecks)}
            <CheckList checks={nodes} onShow={onShow} />
            {pageInfo.hasNextPage && pageInfo.endCursor && isMore && (
              <CheckPages filter={filter} onShow={onShow} after={pageInfo.endCursor} />
            )}
            {pageInfo.hasNextPage && !isMore && <Button onClick={() => setMore(true)}>{t("act.more")}</Button>}
          </section>
        );
      }}
    </Answered>
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
