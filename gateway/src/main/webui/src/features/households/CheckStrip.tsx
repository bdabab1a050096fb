import { useTranslation } from "react-i18next";
import { dayInNumbers, today } from "../../text/format";
import { reading } from "../checks/reading";
import styles from "./CheckStrip.module.css";
import type { CaseFile } from "./file";
import { checkOf, daysOf, slots } from "./strip";

/** Each day's two checks of each person: what was measured, what is missing, what is still to come. */
export function CheckStrip({ of }: { of: CaseFile }) {
  const { t } = useTranslation();
  const days = daysOf(of);
  const now = today();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard too
    <section className={styles.frame} aria-label={t("console.case.strip")} tabIndex={0}>
      <table className={styles.strip}>
        <thead>
          <tr>
            <th scope="col">{t("console.case.person")}</th>
            <th scope="col">{t("check.slot")}</th>
            {days.map((day) => (
              <th key={day} scope="col" className={day === now ? styles.now : undefined}>
                {dayInNumbers(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.persons.map((person) =>
            slots.map((slot, index) => (
              <tr key={person.residentId + slot}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={slots.length}>
                    {person.resident?.name ?? "—"}
                  </th>
                )}
                <th scope="row">{t(`labels.CheckSlot.${slot}`)}</th>
                {days.map((day) => {
                  const check = checkOf(of, person.residentId, day, slot);
                  const within = day >= person.startsOn && day <= (person.endedOn ?? person.endsOn);
                  if (check) {
                    return (
                      <td
                        key={day}
                        className={check.abnormal ? styles.abnormal : styles.normal}
                        title={reading(t, check)}
                      >
                        {check.temperature?.toFixed(1) ?? t("console.case.symptomsOnly")}
                        {check.abnormal && <span className={styles.mark}>!</span>}
                      </td>
                    );
                  }
                  const missing = within && day < now;
                  return (
                    <td key={day} className={missing ? styles.missing : undefined}>
                      {missing ? t("console.case.missingShort") : ""}
                    </td>
                  );
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
