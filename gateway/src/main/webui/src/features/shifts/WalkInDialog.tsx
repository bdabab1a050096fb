import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { FieldRow, TextArea, TextField } from "../../ui/fields";

/** 现场报名: someone came who has no login; checked in at once where a place is left. */
export function WalkInDialog({ shiftId, onClose }: { shiftId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("CheckInWalkIn");
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [why, setWhy] = useState("");
  // Asked for only where the person would rest too little: nobody waives it beforehand.
  const tired = act.refusal?.problem === "RESTED_TOO_LITTLE" || why !== "";
  return (
    <ActDialog
      title={t("console.shift.walkIn")}
      confirm={t("console.shift.walkInConfirm")}
      busy={act.busy}
      disabled={!name.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        const walkIn = {
          id,
          name: name.trim(),
          phone: phone.trim() || undefined,
          waiveRestReason: why.trim() || undefined,
        };
        if (await act.run({ shiftId, walkIn })) onClose();
      }}
      onClose={onClose}
    >
      <FieldRow>
        <TextField label={t("console.household.name")} required autoFocus value={name} onChange={setName} />
        <TextField
          label={t("console.household.phone")}
          optional
          inputMode="tel"
          value={phone}
          onChange={setPhone}
          error={act.refusal?.field?.endsWith("phone") ? act.refusal.words : undefined}
        />
      </FieldRow>
      {tired && <TextArea label={t("console.shift.waiveReason")} value={why} onChange={setWhy} />}
    </ActDialog>
  );
}
