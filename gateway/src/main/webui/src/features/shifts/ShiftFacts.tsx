import { useTranslation } from "react-i18next";
import { dayAndTime, listed } from "../../text/format";
import styles from "../households/file.module.css";
import type { ShiftFile } from "./AttendanceTable";

/** What was said when a shift was published. */
export function ShiftFacts({ of }: { of: ShiftFile }) {
  const { t } = useTranslation();
  const asks = (["codeAtPlace", "approveHandOver"] as const).filter((each) => of[each]);
  const facts: [label: string, said: string | null][] = [
    [t("console.duty.openTo"), listed(of.openTo.map((role) => t(`labels.Role.${role}`)))],
    [t("console.duty.release"), of.releaseAt && dayAndTime(of.releaseAt)],
    [t("console.duty.cancelBy"), of.cancelBy && dayAndTime(of.cancelBy)],
    [t("console.shift.asks"), listed(asks.map((each) => t(`console.shift.${each}`)))],
    [t("console.shift.watched"), of.isolationCase?.household?.address ?? null],
    [t("console.duty.note"), of.note],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, said]) => said)
        .map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  );
}
