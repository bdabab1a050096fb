import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import styles from "./shifts.module.css";

/** What people who check in have to type: shown at the place, large enough to be read over a table. */
export function CheckInCode({ shiftId }: { shiftId: string }) {
  const { t } = useTranslation();
  const code = useQuestion("CheckInCode", { id: shiftId }).answer?.data.shift?.checkInCode;
  if (!code) return null;
  return (
    <p className={styles.code}>
      {t("console.shift.code")} <strong className="numbers">{code}</strong>
    </p>
  );
}
