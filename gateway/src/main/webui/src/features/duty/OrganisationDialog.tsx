import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrganisationKind } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { FieldRow, SelectField, TextField } from "../../ui/fields";

const said: Record<OrganisationKind, true> = {
  PARTY_BRANCH: true,
  YOUTH_LEAGUE: true,
  VETERANS: true,
  FIRM: true,
  SCHOOL: true,
  HOSPITAL: true,
};
const kinds = Object.keys(said) as OrganisationKind[];

/** 登记单位: an organisation that sends people; its contact is named once one of them is known. */
export function OrganisationDialog({ communityCode, onClose }: { communityCode: string; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("AddOrganisation");
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [kind, setKind] = useState<OrganisationKind>("PARTY_BRANCH");
  return (
    <ActDialog
      title={t("console.duty.addOrganisation")}
      confirm={t("act.save")}
      busy={act.busy}
      disabled={!name.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ organisation: { id, communityCode, kind, name: name.trim() } })) onClose();
      }}
      onClose={onClose}
    >
      <FieldRow>
        <TextField
          label={t("console.duty.organisationName")}
          required
          autoFocus
          value={name}
          onChange={setName}
          error={act.refusal?.field?.endsWith("name") ? act.refusal.words : undefined}
        />
        <SelectField
          label={t("console.duty.kind")}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? "FIRM")}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`console.duty.kinds.${each}`)}
            </option>
          ))}
        </SelectField>
      </FieldRow>
    </ActDialog>
  );
}
