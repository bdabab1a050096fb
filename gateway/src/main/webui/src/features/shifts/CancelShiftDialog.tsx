import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { TextArea } from "../../ui/fields";

export function CancelShiftDialog({
  shiftId,
  title,
  booked,
  onClose,
}: {
  shiftId: string;
  title: string;
  booked: number;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("CancelShift");
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={t("console.shift.cancel")}
      confirm={t("console.shift.cancelConfirm")}
      danger
      busy={act.busy}
      disabled={!reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ shiftId, reason: reason.trim() })) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{title}</strong> {t("console.shift.cancelHint", { count: booked })}
      </p>
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
