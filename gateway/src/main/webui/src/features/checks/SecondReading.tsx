import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/fields";
import { FEVER } from "./limits";
import styles from "./SecondReading.module.css";

/** What a high temperature asks for: a second one some minutes later, or the word that there was none. */
export function SecondReading({
  second,
  noSecond,
  isOwed,
  onChange,
}: {
  second: string;
  noSecond: boolean;
  /** Whether it is told that one of the two lacks. */
  isOwed: boolean;
  onChange: (change: { second?: string; noSecond?: boolean; secondAt?: string }) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.second} role="status">
      <p>{t("phone.visit.secondAsked", { limit: FEVER })}</p>
      <TextField
        label={t("phone.visit.second")}
        inputMode="decimal"
        value={second}
        disabled={noSecond}
        error={isOwed ? t("phone.visit.secondOwed") : undefined}
        onChange={(typed) => onChange({ second: typed, secondAt: new Date().toISOString() })}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={noSecond}
          onChange={(event) => onChange({ noSecond: event.target.checked, second: "" })}
        />
        {t("phone.visit.noSecond")}
      </label>
    </div>
  );
}
