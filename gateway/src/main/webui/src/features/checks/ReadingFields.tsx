import { useTranslation } from "react-i18next";
import type { Symptom } from "../../graph/documents.gen";
import { Choices, TextField } from "../../ui/fields";
import { symptoms } from "./symptoms";

/** A reading at a desk: the temperature as typed, and what the person feels. */
export interface ReadingDraft {
  readonly temperature: string;
  readonly symptoms: readonly Symptom[];
}

export function ReadingFields({
  value,
  onChange,
  required,
}: {
  value: ReadingDraft;
  onChange: (value: ReadingDraft) => void;
  required?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        type="number"
        inputMode="decimal"
        min="34"
        max="43"
        step="0.1"
        label={t("check.temperature")}
        required={required}
        autoFocus
        value={value.temperature}
        onChange={(temperature) => onChange({ ...value, temperature })}
      />
      <Choices
        label={t("check.symptoms")}
        options={symptoms.map((symptom) => ({ value: symptom, label: t(`labels.Symptom.${symptom}`) }))}
        chosen={value.symptoms}
        onChange={(chosen) => onChange({ ...value, symptoms: chosen })}
      />
    </>
  );
}
