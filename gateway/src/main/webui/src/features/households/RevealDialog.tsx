import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TextField } from "../../ui/fields";
import type { Member } from "./file";
import styles from "./file.module.css";

/** 查看明文: for a stated reason, which is kept. What was shown is gone when the window closes. */
export function RevealDialog({ of, onClose }: { of: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("RevealResident");
  const [reason, setReason] = useState("");
  const [shown, setShown] = useState<{ name: string; phone: string | null; idNumber: string | null }>();
  if (shown) {
    return (
      <Dialog title={t("console.household.revealed")} onClose={onClose}>
        <dl className={styles.facts}>
          {(["name", "phone", "idNumber"] as const).map((name) => (
            <div key={name}>
              <dt>{t(`console.household.${name}`)}</dt>
              <dd className="numbers">{shown[name] ?? "—"}</dd>
            </div>
          ))}
        </dl>
        <div className="acts">
          <Button look="main" onClick={onClose}>
            {t("view.close")}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <ActDialog
      title={t("console.household.reveal")}
      confirm={t("console.household.revealConfirm")}
      busy={act.busy}
      disabled={!reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        const done = await act.run({ residentId: of.id, reason: reason.trim() });
        if (done) setShown(done.revealResident);
      }}
      onClose={onClose}
    >
      <p>{t("console.household.revealHint", { name: of.name })}</p>
      <TextField label={t("act.reason")} required autoFocus value={reason} onChange={setReason} />
    </ActDialog>
  );
}
