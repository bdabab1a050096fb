import { useTranslation } from "react-i18next";
import { listed } from "../../text/format";
import { Choices, TextField } from "../../ui/fields";
import { FEVER } from "../checks/limits";
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
        <div className={styles.second} role="status">
          <p>{t("phone.visit.secondAsked", { limit: FEVER })}</p>
          <TextField
            label={t("phone.visit.second")}
            inputMode="decimal"
            value={draft.second}
            disabled={draft.noSecond}
            error={trouble === "second" && told ? t("phone.visit.secondOwed") : undefined}
            onChange={(second) => changed({ second, secondAt: new Date().toISOString() })}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={draft.noSecond}
              onChange={(event) => changed({ noSecond: event.target.checked, second: "" })}
            />
            {t("phone.visit.noSecond")}
          </label>
        </div>
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
