import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CheckSlot, DueState } from "../../graph/documents.gen";
import { useQuestion } from "../../graph/question";
import { usePerson } from "../../session/Person";
import { may } from "../../session/rights";
import { dayName, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { DayFilter, FilterBar, Tabs, useFilters } from "../../ui/filters";
import { Joined, PersonName, useNameOf } from "../../ui/Joined";
import { dueLooks } from "../../ui/looks";
import { Paged } from "../../ui/Paged";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { isCommunity } from "../area/area";
import { CommunityName } from "../area/CommunityName";
import { PhoneCheckDialog } from "./PhoneCheckDialog";

const states: readonly DueState[] = ["MISSING", "DUE", "DONE"];
const slots: readonly CheckSlot[] = ["MORNING", "EVENING"];

/** The checks that a day asks for, one a person and slot. */
export function DueList({ area }: { area: string }) {
  const { t } = useTranslation();
  const { seats } = usePerson();
  const filters = useFilters();
  const on = filters.get("on") || today();
  const state = states.find((each) => each === filters.get("state"));
  const slot = slots.find((each) => each === filters.get("slot"));
  const question = useQuestion("DueChecks", {
    filter: { area, on, state, slot },
    after: filters.get("after") || undefined,
  });
  const nameOf = useNameOf();
  const [calling, setCalling] = useState<Parameters<typeof PhoneCheckDialog>[0]["due"]>();
  return (
    <>
      <FilterBar>
        <Tabs
          label={t("check.state")}
          value={state ?? ""}
          options={[
            { value: "", label: t("act.all") },
            ...states.map((each) => ({ value: each, label: t(`labels.DueState.${each}`) })),
          ]}
          onChoose={(value) => filters.set({ state: value })}
        />
        <Tabs
          label={t("check.slot")}
          value={slot ?? ""}
          options={[
            { value: "", label: t("check.bothSlots") },
            ...slots.map((each) => ({ value: each, label: t(`labels.CheckSlot.${each}`) })),
          ]}
          onChoose={(value) => filters.set({ slot: value })}
        />
        <DayFilter day={on} />
      </FilterBar>
      <Answered question={question}>
        {({ dueChecks }, away) => {
          if (!dueChecks) return <Away services={away} again={question.again} />;
          return (
            <Paged page={dueChecks} away={away} again={question.again}>
              <Table
                label={t("check.dueList", { day: dayName(on) })}
                head={[
                  t("check.state"),
                  t("check.slot"),
                  t("console.household.person"),
                  ...(isCommunity(area) ? [] : [t("console.overview.community")]),
                  t("console.household.address"),
                  <span key="acts" className="heard">
                    {t("act.more")}
                  </span>,
                ]}
              >
                {dueChecks.nodes.map((due) => (
                  <tr key={due.residentId + due.slot}>
                    <td>
                      <Tag look={dueLooks[due.state]}>{t(`labels.DueState.${due.state}`)}</Tag>
                    </td>
                    <td>{t(`labels.CheckSlot.${due.slot}`)}</td>
                    <td>
                      <PersonName of={due.resident} />
                    </td>
                    {!isCommunity(area) && (
                      <td>
                        <CommunityName of={due.household?.community} />
                      </td>
                    )}
                    <td>
                      <Joined of={due.household} from="registry-service">
                        {({ id, address }) => <Link to={`/console/households/${id}`}>{address}</Link>}
                      </Joined>
                    </td>
                    <td>
                      {due.state !== "DONE" &&
                        due.household &&
                        may(seats, "recordVisit", due.household.community.code) && (
                          <Button
                            small
                            icon="phone"
                            onClick={() =>
                              due.household &&
                              setCalling({
                                ...due,
                                person: nameOf(due.resident),
                                householdId: due.household.id,
                                address: due.household.address,
                              })
                            }
                          >
                            {t("check.byPhone")}
                          </Button>
                        )}
                    </td>
                  </tr>
                ))}
              </Table>
            </Paged>
          );
        }}
      </Answered>
      {calling && <PhoneCheckDialog due={calling} onClose={() => setCalling(undefined)} />}
    </>
  );
}
