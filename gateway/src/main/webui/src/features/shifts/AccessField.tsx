import "../../text/running";
import { useTranslation } from "react-i18next";
import type { ShiftAccess } from "../../graph/documents.gen";
import { SelectField } from "../../ui/fields";

const ways = ["FIRST_COME", "DRAW"] as const satisfies readonly ShiftAccess[];

/** 名额怎么给: to who comes first, or by a draw. */
export function AccessField({ value, onChange }: { value: ShiftAccess; onChange: (access: ShiftAccess) => void }) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t("running.draw.access")}
      hint={t("running.draw.hint")}
      value={value}
      onChange={(chosen) => onChange(ways.find((each) => each === chosen) ?? "FIRST_COME")}
    >
      {ways.map((each) => (
        <option key={each} value={each}>
          {t(`running.draw.${each}`)}
        </option>
      ))}
    </SelectField>
  );
}
