import { useTranslation } from "react-i18next";
import styles from "../features/outbox/Outbox.module.css";
import type { Entry, Kept } from "../offline/store";
import { said } from "../text/format";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";

/** What a logout would take away. */
export interface Losses {
  /** Nobody can log out without signal. */
  readonly cutOff: boolean;
  readonly unsent: readonly Entry[];
  readonly drafts: readonly Kept[];
}

/** Says what would be lost, one by one. */
export function FarewellDialog({
  losses: { cutOff, unsent, drafts },
  onDecide,
}: {
  losses: Losses;
  onDecide: (goes: boolean) => void;
}) {
  const { t } = useTranslation();
  if (cutOff) {
    return (
      <Dialog title={t("phone.outbox.cutOff")} onClose={() => onDecide(false)}>
        <p>{t("phone.outbox.cutOffText")}</p>
        <div className="acts">
          <Button look="main" onClick={() => onDecide(false)}>
            {t("phone.outbox.stay")}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t(unsent.length > 0 ? "phone.outbox.leaving" : "phone.outbox.leavingDrafts")}
      onClose={() => onDecide(false)}
    >
      <p>{t("phone.outbox.leavingText")}</p>
      <ul className={styles.named}>
        {unsent.map(({ id, document, title }) => (
          <li key={id}>{said(t(`phone.outbox.what.${document}`), title ?? "")}</li>
        ))}
        {drafts.map(({ key, title }) => (
          <li key={key}>{said(t("phone.outbox.draft"), title || t("phone.outbox.noDoor"))}</li>
        ))}
      </ul>
      <div className="acts">
        <Button look="main" onClick={() => onDecide(false)}>
          {t("phone.outbox.stay")}
        </Button>
        <Button look="danger" onClick={() => onDecide(true)}>
          {t("phone.outbox.leaveAnyway", { count: unsent.length + drafts.length })}
        </Button>
      </div>
    </Dialog>
  );
}
