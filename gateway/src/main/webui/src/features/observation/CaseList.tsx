import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ObservationStatus } from "../../graph/documents.gen";
import { useQuestion } from "../../graph/question";
import { usePerson } from "../../session/Person";
import { may } from "../../session/rights";
import { dayName, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { FilterBar, Tabs, useFilters } from "../../ui/filters";
import { Joined } from "../../ui/Joined";
import { observationLooks } from "../../ui/looks";
import { Paged, sumOf } from "../../ui/Paged";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { isCommunity } from "../area/area";
import { CommunityName } from "../area/CommunityName";
import { ExtendDialog, ReleaseDialog, TransferDialog } from "./CaseActs";
import { type CaseRow, isGoing, names } from "./cases";

const statuses: readonly ObservationStatus[] = ["OBSERVING", "PLANNED", "RELEASED", "TRANSFERRED", "CANCELLED"];

/** The cases of an area; those that are due to be released can be asked for alone. */
export function CaseList({ area }: { area: string }) {
  const { t } = useTranslation();
  const { seats } = usePerson();
  const filters = useFilters();
  const due = filters.get("due") === "yes";
  const status = statuses.find((each) => each === filters.get("status"));
  const question = useQuestion("IsolationCases", {
    filter: { area, statuses: status && [status], releaseDue: due || undefined },
    on: today(),
    after: filters.get("after") || undefined,
  });
  const [open, setOpen] = useState<{ act: "release" | "extend" | "transfer"; of: CaseRow }>();
  const close = () => setOpen(undefined);
  return (
    <>
      <FilterBar>
        <Tabs
          label={t("console.case.status")}
          value={due ? "due" : (status ?? "")}
          options={[
            { value: "", label: t("act.all") },
            { value: "due", label: t("console.figure.releasesDue") },
            ...statuses.map((each) => ({ value: each, label: t(`labels.ObservationStatus.${each}`) })),
          ]}
          onChoose={(value) => filters.set(value === "due" ? { due: "yes", status: "" } : { due: "", status: value })}
        />
      </FilterBar>
      <Answered question={question}>
        {({ isolationCases }, away) => {
          if (!isolationCases) return <Away services={away} again={question.again} />;
          return (
            <Paged
              page={isolationCases}
              away={away}
              again={question.again}
              sum={sumOf(isolationCases.personsCount, (people) => t("list.people", { people }))}
            >
              <Table
                label={t("console.nav.observation")}
                head={[
                  t("console.case.status"),
                  ...(isCommunity(area) ? [] : [t("console.overview.community")]),
                  t("console.household.address"),
                  t("console.case.persons"),
                  t("console.case.reason"),
                  t("console.case.day"),
                  t("console.case.end"),
                  <span key="acts" className="heard">
                    {t("act.more")}
                  </span>,
                ]}
              >
                {isolationCases.nodes.map((each) => (
                  <tr key={each.id}>
                    <td>
                      <Tag look={observationLooks[each.status]}>{t(`labels.ObservationStatus.${each.status}`)}</Tag>
                    </td>
                    {!isCommunity(area) && (
                      <td>
                        <CommunityName of={each.community} />
                      </td>
                    )}
                    <td>
                      <Joined of={each.household} from="registry-service" none={t("console.case.unknownDoor")}>
                        {({ id, address }) => <Link to={`/console/households/${id}`}>{address}</Link>}
                      </Joined>
                    </td>
                    <td>
                      <Joined of={names(each)} from="registry-service" none="—">
                        {(known) => known}
                      </Joined>
                    </td>
                    <td>{t(`labels.IsolationReason.${each.reason}`)}</td>
                    <td className="numbers">
                      {each.dayNumber === null
                        ? "—"
                        : t("console.case.dayOf", { day: each.dayNumber, days: each.periodDays })}
                    </td>
                    <td className="numbers">{dayName(each.endsOn)}</td>
                    <td>
                      {isGoing(each.status) && may(seats, "observe", each.community?.code ?? area) && (
                        <span className="acts">
                          {(["release", "extend", "transfer"] as const).map((act) => (
                            <Button key={act} small onClick={() => setOpen({ act, of: each })}>
                              {t(`console.case.${act}`)}
                            </Button>
                          ))}
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </Table>
            </Paged>
          );
        }}
      </Answered>
      {open?.act === "release" && <ReleaseDialog of={open.of} onClose={close} />}
      {open?.act === "extend" && <ExtendDialog of={open.of} onClose={close} />}
      {open?.act === "transfer" && <TransferDialog of={open.of} onClose={close} />}
    </>
  );
}
