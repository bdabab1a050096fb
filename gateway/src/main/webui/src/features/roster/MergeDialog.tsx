import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { SelectField } from "../../ui/fields";
import type { Side } from "./DoubleList";

/** One person: which file stays is said; what it lacks is taken from the other, which is kept under it. */
export function MergeDialog({ older, newer, onClose }: { older: Side; newer: Side; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("MergeResidents");
  const [keepId, setKeepId] = useState(older.id);
  const mergeId = keepId === older.id ? newer.id : older.id;
  return (
    <ActDialog
      title={t("console.double.merge")}
      confirm={t("console.double.mergeConfirm")}
      busy={act.busy}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ keepId, mergeId })) onClose();
      }}
      onClose={onClose}
    >
      <p>{t("console.double.mergeHint")}</p>
      <SelectField label={t("console.double.stays")} value={keepId} onChange={setKeepId} required>
        {[older, newer].map((side) => (
          <option key={side.id} value={side.id}>
            {`${side.name} ${side.household?.address ?? ""}`}
          </option>
        ))}
      </SelectField>
    </ActDialog>
  );
}
