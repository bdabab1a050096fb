import { useState } from "react";
import { useTranslation } from "react-i18next";
import { discard, keptBackBy, send, tryAgain } from "../../offline/outbox";
import type { Entry } from "../../offline/store";
import { clockTime } from "../../text/format";
import { own } from "../../text/own";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/states";
import { EntryTag } from "./EntryTag";
import { fieldOf } from "./fields";
import { Mend } from "./Mend";
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

/** Which field, and what to do about it: nothing that was said is repeated. */
function WhatToDo({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const field = fieldOf(t, entry);
  return <strong>{field ? t("phone.outbox.correctField", { field }) : t("phone.outbox.correct")}</strong>;
}

function EntryRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const before = keptBackBy(entry);
  const waiting = useEntries().filter(({ after }) => after === entry.id);
  const [discarding, setDiscarding] = useState(false);
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <strong>{t(`phone.outbox.what.${entry.document}`)}</strong>
        <EntryTag entry={entry} />
        <span className="soft small numbers">{clockTime(new Date(entry.enteredAt))}</span>
      </div>
      {entry.title && <p>{entry.title}</p>}
      {entry.refused && (
        <p role="alert" className={styles.why}>
          {own(entry.refused.message)} {entry.refused.code === "BAD_INPUT" && <WhatToDo entry={entry} />}
        </p>
      )}
      {entry.state !== "sent" && <p className="soft">{wordsOf(t, entry)}</p>}
      {before && (
        <p className={styles.held}>
          <Icon name="clock" />
          <span>
            {t("phone.outbox.waitsFor", { what: t(`phone.outbox.what.${before.document}`), words: wordsOf(t, before) })}
          </span>
        </p>
      )}
      {entry.state === "conflict" && (
        <div className="acts">
          <Mend entry={entry} />
          <Button icon="again" onClick={() => tryAgain(entry.id)}>
            {t("phone.outbox.again")}
          </Button>
          <Button look="danger" onClick={() => setDiscarding(true)}>
            {t("phone.outbox.discard")}
          </Button>
        </div>
      )}
      {discarding && (
        <Dialog title={t("phone.outbox.discard")} onClose={() => setDiscarding(false)}>
          <p>{t("phone.outbox.discardText")}</p>
          {waiting.length > 0 && <p>{t("phone.outbox.discardPerson")}</p>}
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
