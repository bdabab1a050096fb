import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { discard, send, tryAgain } from "../../offline/outbox";
import type { Entry } from "../../offline/store";
import { clockTime } from "../../text/format";
import { Button, ButtonLink } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/states";
import { EntryTag } from "./EntryTag";
import styles from "./Outbox.module.css";
import { useEntries } from "./useOutbox";
import { wordsOf } from "./words";

/** 我的填报: what was entered on this phone, newest first, and what became of it. */
export function OutboxPage() {
  const { t } = useTranslation();
  const entries = useEntries();
  return (
    <Page
      title={t("phone.outbox.title")}
      acts={
        entries.some(({ state }) => state === "waiting") && (
          <Button icon="again" onClick={send}>
            {t("phone.outbox.sendNow")}
          </Button>
        )
      }
    >
      {entries.length === 0 && <Empty text={t("phone.outbox.nothing")} />}
      <ul className={styles.list}>
        {[...entries].reverse().map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ul>
      <p className="soft small">{t("phone.outbox.about")}</p>
    </Page>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [discarding, setDiscarding] = useState(false);
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <strong>{t(`phone.outbox.what.${entry.document}`)}</strong>
        <EntryTag entry={entry} />
        <span className="soft small numbers">{clockTime(new Date(entry.enteredAt))}</span>
      </div>
      {entry.title && <p>{entry.title}</p>}
      {entry.state !== "sent" && <p className="soft">{wordsOf(t, entry)}</p>}
      {entry.refused && (
        <p role="alert" className={styles.why}>
          {entry.refused.message}
        </p>
      )}
      {entry.state === "conflict" && (
        <div className="acts">
          <Button icon="again" onClick={() => tryAgain(entry.id)}>
            {t("phone.outbox.again")}
          </Button>
          {entry.document === "RecordVisit" && pathname.startsWith("/worker") && (
            <ButtonLink to={`/worker/visit/${entry.about}`}>{t("phone.outbox.atTheDoor")}</ButtonLink>
          )}
          <Button look="danger" onClick={() => setDiscarding(true)}>
            {t("phone.outbox.discard")}
          </Button>
        </div>
      )}
      {discarding && (
        <Dialog title={t("phone.outbox.discard")} onClose={() => setDiscarding(false)}>
          <p>{t("phone.outbox.discardText")}</p>
          <div className="acts">
            <Button look="danger" onClick={() => discard(entry.id)}>
              {t("phone.outbox.discardConfirm")}
            </Button>
            <Button onClick={() => setDiscarding(false)}>{t("act.cancel")}</Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
