import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckSlot, Symptom } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { dayName } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Choices, TextField } from "../../ui/fields";

const symptoms: readonly Symptom[] = [
  "FEVER",
  "COUGH",
  "DIFFICULT_BREATHING",
  "SORE_THROAT",
  "FATIGUE",
  "DIARRHOEA",
  "LOSS_OF_SMELL",
  "OTHER",
];

/** 电话补测: a missing check, asked for by phone; the record keeps that it was. */
export function PhoneCheckDialog({
  due,
  onClose,
}: {
  due: {
    readonly on: string;
    readonly slot: CheckSlot;
    readonly residentId: string;
    readonly person: string;
    readonly phone?: string | null;
    readonly householdId: string;
    readonly address: string;
  };
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("RecordVisit");
  // One for the dialog: sent twice, it happens once.
  const [id] = useState(() => crypto.randomUUID());
  const [temperature, setTemperature] = useState("");
  const [felt, setFelt] = useState<Symptom[]>([]);
  return (
    <ActDialog
      title={t("check.byPhone")}
      confirm={t("act.save")}
      busy={act.busy}
      disabled={!temperature}
      refusal={act.refusal}
      onConfirm={async () => {
        const done = await act.run({
          visit: {
            id,
            householdId: due.householdId,
            channel: "PHONE",
            on: due.on,
            slot: due.slot,
            readings: [{ residentId: due.residentId, temperature: Number(temperature), symptoms: felt }],
          },
        });
        if (done) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{due.person}</strong> {due.phone && <span className="numbers">{due.phone}</span>}
        <br />
        <span className="soft">
          {due.address} · {dayName(due.on)} {t(`labels.CheckSlot.${due.slot}`)}
        </span>
      </p>
      <TextField
        type="number"
        inputMode="decimal"
        min="34"
        max="43"
        step="0.1"
        label={t("check.temperature")}
        required
        autoFocus
        value={temperature}
        onChange={setTemperature}
      />
      <Choices
        label={t("check.symptoms")}
        options={symptoms.map((symptom) => ({ value: symptom, label: t(`labels.Symptom.${symptom}`) }))}
        chosen={felt}
        onChange={setFelt}
      />
    </ActDialog>
  );
}
