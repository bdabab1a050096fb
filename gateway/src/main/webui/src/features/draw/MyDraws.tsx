import "../../text/draw";
import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { ButtonLink } from "../../ui/Button";
import { AwayPart } from "../volunteering/AwayPart";
import { ShiftTime } from "../volunteering/ShiftCard";
import styles from "../volunteering/Volunteering.module.css";
import { TakeBack } from "./DrawOffer";
import { DrawTag } from "./DrawTag";
import type { Request } from "./draw";

/** 我的抽签: what one has asked for, until the shift is over; nothing where there is none. */
export function MyDraws() {
  const { t } = useTranslation();
  const now = new Date().toISOString();
  const question = useQuestion("MyDrawRequests", {});
  const all = question.answer?.data.myDrawRequests;
  if (!all) return <AwayPart title={t("draw.mine")} question={question} />;
  const going = all.filter(({ shift, takenBackAt }) => !takenBackAt && shift && shift.endsAt > now);
  if (going.length === 0) return null;
  return (
    <section className={styles.past}>
      <h2>{t("draw.mine")}</h2>
      <ul className={styles.cards}>
        {going.map((each) => (
          <One key={each.id} of={each} now={now} />
        ))}
      </ul>
    </section>
  );
}

function One({ of: { shift, result, rank }, now }: { of: Request; now: string }) {
  const { t } = useTranslation();
  if (!shift) return null;
  const open = !result && shift.releaseAt !== null && now < shift.releaseAt;
  return (
    <li className={styles.card}>
      <ShiftTime shift={shift} />
      <h2>{shift.title}</h2>
      <p className="soft">{shift.place}</p>
      <div className={styles.acts}>
        {result && (
          <span className={`${styles.state} numbers`}>
            {rank !== null && t("draw.rank", { rank })} <DrawTag result={result} />
          </span>
        )}
        {!result && (
          <span className={`${styles.state} numbers`}>
            {open ? t("draw.asked", { time: dayAndTime(shift.releaseAt ?? "") }) : t("draw.due")}
          </span>
        )}
        {open && <TakeBack shiftId={shift.id} />}
        <ButtonLink to={`/volunteer/shifts/${shift.id}/draw`}>{t(result ? "draw.check" : "draw.look")}</ButtonLink>
      </div>
    </li>
  );
}
