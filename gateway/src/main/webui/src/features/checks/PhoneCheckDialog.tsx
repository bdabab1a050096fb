import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckSlot } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { dayName } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { type ReadingDraft, ReadingFields } from "./ReadingFields";

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
  const [draft, setDraft] = useState<ReadingDraft>({ temperature: "", symptoms: [] });
  return (
    <ActDialog
      title={t("check.byPhone")}
      confirm={t("act.save")}
      busy={act.busy}
      disabled={!draft.temperature}
      refusal={act.refusal}
      onConfirm={async () => {
        const done = await act.run({
          visit: {
            id,
            householdId: due.householdId,
            channel: "PHONE",
            on: due.on,
            slot: due.slot,
            readings: [
              { residentId: due.residentId, temperature: Number(draft.temperature), symptoms: [...draft.symptoms] },
            ],
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
      <ReadingFields value={draft} onChange={setDraft} required />
    </ActDialog>
  );
}
