import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { today } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { SelectField, TextArea, TextField } from "../../ui/fields";

/** 增加人员: someone of the household is observed from now on, with days of her own. */
export function AddPersonDialog({
  caseId,
  persons,
  onClose,
}: {
  caseId: string;
  /** Those behind the door who are not observed. */
  persons: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("AddObservedPerson");
  const [residentId, setResidentId] = useState(persons[0]?.id ?? "");
  const [exposedOn, setExposedOn] = useState(today());
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={t("console.case.addPerson")}
      confirm={t("console.case.addPersonConfirm")}
      busy={act.busy}
      disabled={!residentId || !exposedOn || !reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ caseId, residentId, exposedOn, reason: reason.trim() })) onClose();
      }}
      onClose={onClose}
    >
      <SelectField label={t("console.case.person")} value={residentId} onChange={setResidentId} required>
        {persons.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </SelectField>
      <TextField
        type="date"
        label={t("console.open.exposedOn")}
        hint={t("console.open.exposedHint")}
        required
        max={today()}
        value={exposedOn}
        onChange={setExposedOn}
      />
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
