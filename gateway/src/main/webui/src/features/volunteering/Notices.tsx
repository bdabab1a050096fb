import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { useEverySeconds } from "../../live/live";
import { dayAndTime } from "../../text/format";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import styles from "./Volunteering.module.css";

type Notice = NonNullable<Result<"MyNotices">["myNotices"]>["nodes"][number];

const INSTANT = /^\d{4}-\d\d-\d\dT/;

export function useUnread() {
  return useQuestion("MyNotices", { unread: true }, useEverySeconds());
}

/** What has changed one's plans and was not read yet; nothing where there is none. */
export function Notices({ unread }: { unread: readonly Notice[] }) {
  const { t } = useTranslation();
  const act = useAct("ReadNotices");
  if (unread.length === 0) return null;
  return (
    <section className={styles.notices}>
      <h2>{t("volunteer.notice.title")}</h2>
      <ul>
        {unread.map((notice) => (
          <Told key={notice.id} of={notice} />
        ))}
      </ul>
      <Button busy={act.busy} onClick={() => act.run({ ids: unread.map(({ id }) => id) })}>
        {t("volunteer.notice.read")}
      </Button>
    </section>
  );
}

export function Told({ of }: { of: Notice }) {
  const { t } = useTranslation();
  const { detail, shift } = of;
  return (
    <li>
      <Icon name={of.readAt ? "check" : "warn"} />
      <span>
        <strong>{t(`volunteer.notice.kinds.${of.kind}`)}</strong>{" "}
        {shift && (
          <Link to={`/volunteer/shifts/${shift.id}`}>
            {shift.title} {dayAndTime(shift.startsAt)}
          </Link>
        )}{" "}
        {detail && (INSTANT.test(detail) ? dayAndTime(detail) : detail)}{" "}
        <span className="soft small numbers">{dayAndTime(of.madeAt)}</span>
      </span>
    </li>
  );
}
