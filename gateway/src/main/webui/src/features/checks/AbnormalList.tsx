import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { usePerson } from "../../session/Person";
import { may } from "../../session/rights";
import { dayAndTime } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { DayFilter, FilterBar, Tabs, useFilters } from "../../ui/filters";
import { Joined, PersonName, useNameOf } from "../../ui/Joined";
import { Paged, sumOf } from "../../ui/Paged";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { isCommunity } from "../area/area";
import { CommunityName } from "../area/CommunityName";
import { CorrectDialog } from "./CorrectDialog";
import { HandleDialog } from "./HandleDialog";
import { reading } from "./reading";

type AbnormalCheck = NonNullable<Result<"HealthChecks">["healthChecks"]>["nodes"][number];

/** Abnormal checks, those that nobody has handled first. */
export function AbnormalList({ area }: { area: string }) {
  const { t } = useTranslation();
  const { seats } = usePerson();
  const filters = useFilters();
  const handled = filters.get("handled");
  const on = filters.get("on") || undefined;
  const question = useQuestion("HealthChecks", {
    filter: { area, abnormal: true, on, handled: handled === "" ? undefined : handled === "yes" },
    after: filters.get("after") || undefined,
  });
  const [open, setOpen] = useState<{ act: "handle" | "correct"; of: AbnormalCheck }>();
  const close = () => setOpen(undefined);
  const nameOf = useNameOf();
  return (
    <>
      <FilterBar>
        <Tabs
          label={t("check.handled")}
          value={handled}
          options={[
            { value: "", label: t("act.all") },
            { value: "no", label: t("check.notHandled") },
            { value: "yes", label: t("check.handled") },
          ]}
          onChoose={(value) => filters.set({ handled: value })}
        />
        <DayFilter day={on} />
      </FilterBar>
      <Answered question={question}>
        {({ healthChecks }, away) => {
          if (!healthChecks) return <Away services={away} again={question.again} />;
          return (
            <Paged
              page={healthChecks}
              away={away}
              again={question.again}
              sum={sumOf(healthChecks.personsCount, (people) => t("list.people", { people }))}
              empty={t("console.board.noAbnormal")}
            >
              <Table
                label={t("check.abnormalList")}
                head={[
                  t("console.household.person"),
                  t("check.reading"),
                  t("check.measuredAt"),
                  ...(isCommunity(area) ? [] : [t("console.overview.community")]),
                  t("console.household.address"),
                  t("check.handled"),
                ]}
              >
                {healthChecks.nodes.map((check) => (
                  <tr key={check.id}>
                    <td>
                      <PersonName of={check.resident} />
                    </td>
                    <td>
                      <Tag look={{ tone: "bad", icon: "thermometer" }}>{reading(t, check)}</Tag>
                    </td>
                    <td className="numbers">{dayAndTime(check.measuredAt)}</td>
                    {!isCommunity(area) && (
                      <td>
                        <CommunityName of={check.resident?.household?.community} />
                      </td>
                    )}
                    <td>
                      <Joined of={check.resident?.household} from="registry-service">
                        {({ id, address }) => <Link to={`/console/households/${id}`}>{address}</Link>}
                      </Joined>
                    </td>
                    <td>
                      {check.handled ? (
                        <Tag look={{ tone: "good", icon: "check" }}>{t(`labels.CheckAction.${check.handled}`)}</Tag>
                      ) : may(seats, "handleCheck", check.resident?.household?.community.code ?? area) ? (
                        <Button small onClick={() => setOpen({ act: "handle", of: check })}>
                          {t("check.handle")}
                        </Button>
                      ) : (
                        <Tag look={{ tone: "warn", icon: "clock" }}>{t("check.notHandled")}</Tag>
                      )}{" "}
                      {may(seats, "handleCheck", check.resident?.household?.community.code ?? area) && (
                        <Button small look="quiet" onClick={() => setOpen({ act: "correct", of: check })}>
                          {t("check.correct")}
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
      {open?.act === "handle" && (
        <HandleDialog
          checkId={open.of.id}
          person={nameOf(open.of.resident)}
          reading={reading(t, open.of)}
          onClose={close}
        />
      )}
      {open?.act === "correct" && <CorrectDialog check={open.of} person={nameOf(open.of.resident)} onClose={close} />}
    </>
  );
}
