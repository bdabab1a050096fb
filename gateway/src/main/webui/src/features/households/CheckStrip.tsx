import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { clauses, dayInNumbers, today } from "../../text/format";
import { useNameOf } from "../../ui/Joined";
import { CorrectDialog } from "../checks/CorrectDialog";
import { reading } from "../checks/reading";
import styles from "./CheckStrip.module.css";
import type { CaseFile, Check } from "./file";
import { checksOf, daysOf, isClosed, slots } from "./strip";

/** Each day's two checks of each person: what was measured, what is missing, what is still to come. */
export function CheckStrip({ of, corrects }: { of: CaseFile; corrects: boolean }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const days = daysOf(of);
  const now = today();
  const at = new Date();
  const [correcting, setCorrecting] = useState<{ check: Check; person: string }>();
  const frame = useRef<HTMLElement>(null);
  // Where there is no room for all days, it begins with those up to today.
  useEffect(() => {
    const day = frame.current?.querySelector<HTMLElement>("[data-now]");
    if (frame.current && day)
      frame.current.scrollLeft = day.offsetLeft + 2 * day.offsetWidth - frame.current.clientWidth;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard too
    <section ref={frame} className={styles.frame} aria-label={t("console.case.strip")} tabIndex={0}>
      <table className={styles.strip}>
        <thead>
          <tr>
            <th scope="col">{t("console.case.person")}</th>
            <th scope="col">{t("check.slot")}</th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                data-now={day === now || undefined}
                className={day === now ? styles.now : undefined}
              >
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
                    {nameOf(person.resident)}
                  </th>
                )}
                <th scope="row">{t(`labels.CheckSlot.${slot}`)}</th>
                {days.map((day) => {
                  const checks = checksOf(of, person.residentId, day, slot);
                  const check = checks.at(-1);
                  const within = day >= person.startsOn && day <= (person.endedOn ?? person.endsOn);
                  if (check) {
                    const abnormal = checks.some((each) => each.abnormal);
                    const said = clauses(checks.map((each) => reading(t, each)));
                    return (
                      <td key={day} className={abnormal ? styles.abnormal : styles.normal} title={said}>
                        {corrects ? (
                          <button
                            type="button"
                            aria-label={`${t("check.correct")} ${nameOf(person.resident)} ${dayInNumbers(day)} ${said}`}
                            onClick={() => setCorrecting({ check, person: nameOf(person.resident) })}
                          >
                            <Measured of={check} abnormal={abnormal} />
                          </button>
                        ) : (
                          <Measured of={check} abnormal={abnormal} />
                        )}
                      </td>
                    );
                  }
                  const missing = within && isClosed(day, slot, at);
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
      {correcting && <CorrectDialog {...correcting} onClose={() => setCorrecting(undefined)} />}
    </section>
  );
}

function Measured({ of, abnormal }: { of: Check; abnormal: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {of.temperature?.toFixed(1) ?? t("console.case.symptomsOnly")}
      {abnormal && <span className={styles.mark}>!</span>}
      {of.corrected && (
        <span className={styles.mark}>
          *<span className="heard">{t("check.corrected")}</span>
        </span>
      )}
    </>
  );
}
