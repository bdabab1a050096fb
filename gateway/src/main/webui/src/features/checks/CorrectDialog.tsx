import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Symptom } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { TextArea } from "../../ui/fields";
import { type ReadingDraft, ReadingFields } from "./ReadingFields";
import { reading } from "./reading";

/** 更正: what was measured was written down wrong; the old values are kept beside the new. */
export function CorrectDialog({
  check,
  person,
  onClose,
}: {
  check: { readonly id: string; readonly temperature: number | null; readonly symptoms: readonly Symptom[] };
  person: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("CorrectCheck");
  const [draft, setDraft] = useState<ReadingDraft>({
    temperature: check.temperature?.toFixed(1) ?? "",
    symptoms: check.symptoms,
  });
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={t("check.correct")}
      confirm={t("check.correctConfirm")}
      busy={act.busy}
      disabled={!reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        const done = await act.run({
          checkId: check.id,
          temperature: draft.temperature ? Number(draft.temperature) : undefined,
          symptoms: [...draft.symptoms],
          reason: reason.trim(),
        });
        if (done) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{person}</strong> {t("check.was", { reading: reading(t, check) })}
      </p>
      <ReadingFields value={draft} onChange={setDraft} />
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
