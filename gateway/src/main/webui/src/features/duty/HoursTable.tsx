import { useTranslation } from "react-i18next";
import type { HoursBy } from "../../graph/documents.gen";
import { useQuestion } from "../../graph/question";
import { daysAfter, number, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { FileButton } from "../../ui/FileButton";
import { FilterBar, SpanFilter, Tabs, useFilters } from "../../ui/filters";
import { Away, Empty } from "../../ui/states";
import { Table } from "../../ui/Table";
import { postOf } from "../shifts/posts";

const ways = ["PERSON", "POST", "COMMUNITY", "ORGANISATION"] as const satisfies readonly HoursBy[];

// What people ask for first: the last thirty days.
const DAYS = 30;

/** The credited minutes of a span of days, and the sheet of the same. */
export function HoursTable({ area }: { area: string }) {
  const { t } = useTranslation();
  const filters = useFilters();
  const by = ways.find((way) => way === filters.get("by")) ?? "PERSON";
  const to = filters.get("to") || today();
  const from = filters.get("from") || daysAfter(to, 1 - DAYS);
  const question = useQuestion("Hours", { area, from, to, by });
  const served = (minutes: number) =>
    t("console.duty.time", { hours: number(Math.floor(minutes / 60)), minutes: minutes % 60 });
  const span = new URLSearchParams({ from, to });
  return (
    <>
      <FilterBar>
        <Tabs
          label={t("console.duty.hours")}
          value={by}
          options={ways.map((value) => ({ value, label: t(`console.duty.by.${value}`) }))}
          onChoose={(value) => filters.set({ by: value })}
        />
        <SpanFilter from={from} to={to} />
        <FileButton
          path={`/hours/export?${new URLSearchParams({ area, by })}&${span}`}
          name={`hours-${from}-${to}.xlsx`}
        >
          {t("console.duty.sheet")}
        </FileButton>
      </FilterBar>
      <Answered question={question}>
        {({ hours }, away) => {
          if (!hours) return <Away services={away} again={question.again} />;
          if (hours.length === 0) return <Empty text={t("console.duty.noHours")} />;
          const sum = (of: "shifts" | "minutes") => hours.reduce((all, row) => all + row[of], 0);
          return (
            <Table
              label={t("console.duty.hoursOf", { from, to })}
              head={[
                t(`console.duty.who.${by}`),
                t("console.duty.shifts"),
                t("console.duty.served"),
                by === "PERSON" && (
                  <span key="acts" className="heard">
                    {t("act.more")}
                  </span>
                ),
              ]}
            >
              {hours.map((row) => (
                <tr key={row.key}>
                  <td>
                    {by === "POST" ? t(`labels.Post.${postOf(row.key)}`) : row.name}
                    {row.organisations && <span className="soft small"> {row.organisations}</span>}
                  </td>
                  <td className="numbers">{number(row.shifts)}</td>
                  <td className="numbers">{served(row.minutes)}</td>
                  <td>
                    {by === "PERSON" && (
                      <FileButton
                        small
                        path={`/hours/certificate/${row.key}?${span}`}
                        name={`certificate-${from}-${to}.pdf`}
                      >
                        {t("console.duty.certificate")}
                      </FileButton>
                    )}
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t("console.duty.total")}</th>
                <td className="numbers">{number(sum("shifts"))}</td>
                <td className="numbers">{served(sum("minutes"))}</td>
                <td />
              </tr>
            </Table>
          );
        }}
      </Answered>
    </>
  );
}
