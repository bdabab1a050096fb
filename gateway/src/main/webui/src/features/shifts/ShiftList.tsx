import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dayAndSpan, number, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { DayFilter, FilterBar, Tabs, useFilters } from "../../ui/filters";
import { Joined } from "../../ui/Joined";
import { Meter } from "../../ui/Meter";
import { Paged, sumOf } from "../../ui/Paged";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { useShiftQuestion } from "./live";
import { startOf } from "./week";

/** Shifts one below the other: those of a day, or those that lack people. */
export function ShiftList({ area }: { area: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const short = filters.get("short") === "yes";
  const on = filters.get("on") || undefined;
  const question = useShiftQuestion("Shifts", {
    // Without a day or a state: what is still to come, not all that ever was.
    filter: short ? { area, short, on } : { area, on, from: on ? undefined : startOf(today()) },
    after: filters.get("after") || undefined,
  });
  return (
    <>
      <FilterBar>
        <Tabs
          label={t("console.nav.shifts")}
          value={short ? "yes" : ""}
          options={[
            { value: "", label: t(on ? "act.all" : "console.shift.fromToday") },
            { value: "yes", label: t("console.figure.shiftsShort") },
          ]}
          onChoose={(value) => filters.set({ short: value, on: "" })}
        />
        <DayFilter day={on} />
      </FilterBar>
      <Answered question={question}>
        {({ shifts }, away) => {
          if (!shifts) return <Away services={away} again={question.again} />;
          return (
            <Paged
              page={shifts}
              away={away}
              again={question.again}
              sum={sumOf(shifts.bookedCount, (booked) =>
                t("console.shift.bookedOf", { booked, places: number(shifts.placesCount ?? 0) }),
              )}
            >
              <Table
                label={t("console.nav.shifts")}
                head={[
                  t("console.shift.title"),
                  t("console.shift.post"),
                  t("console.shift.when"),
                  t("console.shift.place"),
                  t("console.shift.fill"),
                ]}
              >
                {shifts.nodes.map((shift) => (
                  <tr key={shift.id}>
                    <td>
                      <Link to={`/console/shifts/${shift.id}`}>{shift.title}</Link>
                    </td>
                    <td>{t(`labels.Post.${shift.post}`)}</td>
                    <td className="numbers">{dayAndSpan(shift)}</td>
                    <td>
                      {shift.place}{" "}
                      <span className="soft small">
                        <Joined of={shift.community} from="registry-service">
                          {({ name }) => name}
                        </Joined>
                      </span>
                    </td>
                    <td className="numbers">
                      {shift.cancelled ? (
                        <Tag look={{ tone: "idle", icon: "cross" }}>{t("console.shift.cancelled")}</Tag>
                      ) : (
                        <>
                          {shift.booked}/{shift.capacity}
                          <Meter done={shift.booked} whole={shift.capacity} />
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </Table>
            </Paged>
          );
        }}
      </Answered>
    </>
  );
}
