import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { TextArea } from "../../ui/fields";

export function CancelOrderDialog({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("CancelSupplyOrder");
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={t("console.supply.cancel")}
      confirm={t("console.supply.cancelConfirm")}
      danger
      busy={act.busy}
      disabled={!reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ orderId, reason: reason.trim() })) onClose();
      }}
      onClose={onClose}
    >
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
