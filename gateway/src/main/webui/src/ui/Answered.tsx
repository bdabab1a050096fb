import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Service } from "../graph/ask";
import { isPassing, type Question } from "../graph/question";
import { clockTime, dayAndTime, dayOf, today } from "../text/format";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { AwayServices } from "./Joined";
import { Loading, Refused } from "./states";
import styles from "./states.module.css";

/** Shows an answer once it is there; before that that it is loading, or why there is none. An old answer beats none. */
export function Answered<T>({
  question,
  page,
  children,
}: {
  question: Question<T>;
  /** Alone on the screen. */
  page?: boolean;
  children: (data: T, away: ReadonlySet<Service>) => ReactNode;
}) {
  const { answer, refusal, again, at } = question;
  if (answer && (!refusal || isPassing(refusal))) {
    return (
      <>
        {refusal && at && <Stale at={at} again={again} />}
        <AwayServices value={answer.away}>{children(answer.data, answer.away)}</AwayServices>
      </>
    );
  }
  const told = refusal ? <Refused refusal={refusal} again={again} /> : <Loading />;
  return page ? <main className={styles.page}>{told}</main> : told;
}

function Stale({ at, again }: { at: Date; again: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.stale} role="status">
      <Icon name="away" />
      <span>{t("state.stale", { time: dayOf(at) === today() ? clockTime(at) : dayAndTime(at) })}</span>
      <Button small icon="again" onClick={again}>
        {t("state.again")}
      </Button>
    </div>
  );
}
