import { useTranslation } from "react-i18next";
import type { LeaveKind } from "../../graph/documents.gen";
import { useQuestion } from "../../graph/question";
import { shortDay } from "../../text/format";
import { Newest } from "../../ui/Newest";
import { type Look, Tag } from "../../ui/Tag";
import { AwayPart } from "./AwayPart";
import { hoursOf } from "./shifts";
import styles from "./Volunteering.module.css";

export const leaveLooks: Record<LeaveKind, Look> = {
  EARNED: { tone: "good", icon: "plus" },
  TAKEN: { tone: "active", icon: "calendar" },
  COUNTER: { tone: "idle", icon: "again" },
};

/** 调休: what staff has earned on rest days, and what is left of it; nothing for who never earned any. */
export function Leave() {
  const { t } = useTranslation();
  const question = useQuestion("MyLeave", {});
  const own = question.answer?.data.myLeave;
  if (!own) return <AwayPart title={t("volunteer.leave.title")} question={question} />;
  if (own.accounts.length + own.entries.length === 0) return null;
  const left = own.accounts.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section className={styles.part}>
      <h2>{t("volunteer.leave.title")}</h2>
      <p className={styles.hours}>
        {t("volunteer.leave.left")}
        <strong className="numbers">{t("volunteer.shift.hours", hoursOf(left))}</strong>
      </p>
      <ul className={styles.told}>
        {own.entries.map((entry) => (
          <li key={entry.id}>
            <Tag look={leaveLooks[entry.kind]}>{t(`volunteer.leave.kinds.${entry.kind}`)}</Tag>
            <span className="numbers">
              {shortDay(entry.day)} {entry.minutes < 0 ? "−" : "+"}
              {t("volunteer.shift.hours", hoursOf(Math.abs(entry.minutes)))}
              {entry.countered && <span className="soft"> {t("volunteer.leave.countered")}</span>}
              {entry.reason && <span className="soft"> {entry.reason}</span>}
            </span>
          </li>
        ))}
      </ul>
      <Newest of={own.entries} />
      <p className="soft small">{t("volunteer.leave.about")}</p>
    </section>
  );
}
