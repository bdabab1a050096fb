import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CheckAction } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { SelectField, TextArea } from "../../ui/fields";

const actions: readonly CheckAction[] = ["REMEASURED", "ADVISED", "FEVER_CLINIC", "TRANSFERRED", "FALSE_ALARM"];

/** 处理异常: what was done about an abnormal check. */
export function HandleDialog({
  checkId,
  person,
  reading,
  onClose,
}: {
  checkId: string;
  person: string;
  reading: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("HandleCheck");
  const [action, setAction] = useState<CheckAction>("REMEASURED");
  const [note, setNote] = useState("");
  return (
    <ActDialog
      title={t("check.handle")}
      confirm={t("act.confirm")}
      busy={act.busy}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ checkId, action, note: note.trim() || undefined })) onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{person}</strong> {reading}
      </p>
      <SelectField
        label={t("check.action")}
        value={action}
        onChange={(value) => setAction(actions.find((each) => each === value) ?? "REMEASURED")}
      >
        {actions.map((each) => (
          <option key={each} value={each}>
            {t(`labels.CheckAction.${each}`)}
          </option>
        ))}
      </SelectField>
      <TextArea label={t("check.note")} optional value={note} onChange={setNote} />
    </ActDialog>
  );
}
