import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayName, dayOf, daysAfter, number, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { FilterBar, useFilters } from "../../ui/filters";
import { Away, Empty } from "../../ui/states";
import { isCommunity } from "../area/area";
import { CommunityName } from "../area/CommunityName";
import { CopyWeekDialog } from "./CopyWeekDialog";
import { useShiftQuestion } from "./live";
import { ShiftChip } from "./ShiftChip";
import styles from "./shifts.module.css";
import { dayIn, mondayOf, rowsOf, startOf, weekOf } from "./week";
import { MOST_SHIFTS, PAGE, useWholeWeek } from "./wholeWeek";

function latest(shifts: readonly { readonly startsAt: string }[]): string | undefined {
  return shifts
    .map(({ startsAt }) => startsAt)
    .sort()
    .at(-1);
}

/** A week by place and post. */
export function WeekBoard({ area, publishes }: { area: string; publishes: boolean }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const monday = mondayOf(dayIn(filters.get("week")) ?? today());
  const [copying, setCopying] = useState(false);
  const days = weekOf(monday);
  const filter = { area, from: startOf(monday), to: startOf(daysAfter(monday, 7)) };
  const question = useShiftQuestion("Shifts", { filter, first: PAGE });
  const { shifts: all, cut } = useWholeWeek(filter, question);
  return (
    <>
      <FilterBar>
        <Button small onClick={() => filters.set({ week: daysAfter(monday, -7) })}>
          {t("console.shift.weekBefore")}
        </Button>
        <Button small onClick={() => filters.set({ week: "" })}>
          {t("console.shift.thisWeek")}
        </Button>
        <Button small onClick={() => filters.set({ week: daysAfter(monday, 7) })}>
          {t("console.shift.weekAfter")}
        </Button>
        {publishes && (
          <Button small onClick={() => setCopying(true)}>
            {t("console.shift.copyWeek")}
          </Button>
        )}
      </FilterBar>
      {copying && (
        <CopyWeekDialog
          communityCode={area}
          monday={monday}
          onClose={(week) => {
            setCopying(false);
            if (week) filters.set({ week });
          }}
        />
      )}
      <Answered question={question}>
        {({ shifts }, away) => {
          if (!shifts) return <Away services={away} again={question.again} />;
          const rows = rowsOf(all, days);
          if (rows.length === 0) return <Empty text={t("console.shift.noneThisWeek")} />;
          const last = cut ? latest(all) : undefined;
          return (
            <>
              {last && (
                <p role="status">
                  {t("console.shift.moreThisWeek", { day: dayName(dayOf(last)), most: number(MOST_SHIFTS) })}
                </p>
              )}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard too */}
              <section className={styles.frame} aria-label={t("console.shift.board")} tabIndex={0}>
                <table className={styles.board}>
                  <thead>
                    <tr>
                      <th scope="col">{t("console.shift.placeAndPost")}</th>
                      {days.map((day) => (
                        <th key={day} scope="col" className={day === today() ? styles.now : undefined}>
                          {dayName(day)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <tr key={row.key}>
                        <th scope="row">
                          {row.place}
                          <br />
                          {!isCommunity(area) && (
                            <span className="soft small">
                              <CommunityName of={row.community} />
                              <br />
                            </span>
                          )}
                          <span className="soft small">{t(`labels.Post.${row.post}`)}</span>
                        </th>
                        {days.map((day) => (
                          <td key={day}>
                            {row.days.get(day)?.map((shift) => (
                              <ShiftChip key={shift.id} of={shift} />
                            ))}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            </>
          );
        }}
      </Answered>
    </>
  );
}
