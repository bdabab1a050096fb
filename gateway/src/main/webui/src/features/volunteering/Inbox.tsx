import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { useAgainWhenChanged, useEverySeconds } from "../../live/live";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { Away, Empty } from "../../ui/states";
import { Notices, Told, useUnread } from "./Notices";
import styles from "./Volunteering.module.css";

const FIRST = 30;

/** 通知: what is new, and below it all that was told before. */
export function Inbox() {
  const { t } = useTranslation();
  const unread = useUnread();
  useAgainWhenChanged(unread.again);
  return (
    <Page title={t("volunteer.notice.title")}>
      <Answered question={unread}>{({ myNotices }) => <Notices unread={myNotices?.nodes ?? []} />}</Answered>
      <Earlier />
    </Page>
  );
}

/** A page of the notices, and below it the next one once it is asked for. */
function Earlier({ after }: { after?: string }) {
  const { t } = useTranslation();
  const question = useQuestion("MyNotices", { unread: false, first: FIRST, after }, useEverySeconds());
  const [isMore, setMore] = useState(false);
  return (
    <Answered question={question}>
      {({ myNotices }, away) => {
        if (!myNotices) return <Away services={away} again={question.again} />;
        const { nodes, pageInfo } = myNotices;
        const read = nodes.filter(({ readAt }) => readAt);
        if (nodes.length === 0 && !after) return <Empty text={t("volunteer.notice.none")} />;
        return (
          <>
            <ul className={styles.told}>
              {read.map((notice) => (
                <Told key={notice.id} of={notice} />
              ))}
            </ul>
            {pageInfo.hasNextPage && isMore && pageInfo.endCursor && <Earlier after={pageInfo.endCursor} />}
            {pageInfo.hasNextPage && !isMore && <Button onClick={() => setMore(true)}>{t("act.more")}</Button>}
          </>
        );
      }}
    </Answered>
  );
}
