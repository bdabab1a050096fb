import { useTranslation } from "react-i18next";
import { listed } from "../../text/format";
import { Choices, TextField } from "../../ui/fields";
import { SecondReading } from "../checks/SecondReading";
import { symptoms } from "../checks/symptoms";
import { asksForSecond, type PersonDraft, troubleOf } from "./rules";
import styles from "./Visit.module.css";

/** One person: a temperature, a second one where the first is high, and what hurts. */
export function PersonReading({
  draft,
  about,
  told,
  onChange,
}: {
  draft: PersonDraft;
  /** 户主 · 观察中 */
  about: string;
  /** Whether what is missing is told already. */
  told: boolean;
  onChange: (draft: PersonDraft) => void;
}) {
  const { t } = useTranslation();
  const trouble = troubleOf(draft);
  const changed = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change });
  return (
    <fieldset className={styles.person}>
      <legend>
        {draft.name} <span className="soft small">{about}</span>
      </legend>
      <TextField
        label={t("phone.visit.temperature")}
        inputMode="decimal"
        placeholder="36.5"
        value={draft.first}
        error={
          trouble === "temperature" && (told || draft.first.length > 3) ? t("phone.visit.temperatureWrong") : undefined
        }
        onChange={(first) => changed({ first, measuredAt: new Date().toISOString() })}
      />
      {asksForSecond(draft) && (
        <SecondReading
          second={draft.second}
          noSecond={draft.noSecond}
          isOwed={trouble === "second" && told}
          onChange={changed}
        />
      )}
      <details className={styles.more}>
        <summary>
          {draft.symptoms.length > 0
            ? listed(draft.symptoms.map((each) => t(`labels.Symptom.${each}`)))
            : t("phone.visit.noSymptoms")}
        </summary>
        <Choices
          label={t("phone.visit.symptoms")}
          options={symptoms.map((each) => ({ value: each, label: t(`labels.Symptom.${each}`) }))}
          chosen={draft.symptoms}
          onChange={(chosen) => changed({ symptoms: chosen })}
        />
      </details>
    </fieldset>
  );
}
