import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { usePerson } from "../../session/Person";
import { may } from "../../session/rights";
import { weekdayName } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Joined } from "../../ui/Joined";
import { Newest } from "../../ui/Newest";
import { Away, Empty } from "../../ui/states";
import { Table } from "../../ui/Table";
import { EndPlanDialog } from "./EndPlanDialog";
import { GenerateDialog } from "./GenerateDialog";
import { PlanDialog } from "./PlanDialog";
import { hoursOf, type Plan, weekdays } from "./plan";

/** The duties of an area that return. */
export function PlanList({ area }: { area: string }) {
  const { t } = useTranslation();
  const { seats } = usePerson();
  const question = useQuestion("DutyPlans", { area });
  const [open, setOpen] = useState<{ act: "generate" | "like" | "change" | "end"; plan: Plan }>();
  const close = () => setOpen(undefined);
  const daysOf = (plan: Plan) =>
    plan.weekdays.length === weekdays.length ? t("console.duty.everyDay") : plan.weekdays.map(weekdayName).join(" ");
  return (
    <Answered question={question}>
      {({ dutyPlans }, away) => {
        if (!dutyPlans) return <Away services={away} again={question.again} />;
        if (dutyPlans.length === 0) return <Empty text={t("console.duty.noPlans")} />;
        return (
          <>
            <Newest of={dutyPlans} />
            <Table
              label={t("console.duty.plans")}
              head={[
                t("console.shift.title"),
                t("console.shift.post"),
                t("console.duty.weekdays"),
                t("console.duty.bands"),
                t("console.shift.place"),
                t("console.shift.capacity"),
                <span key="acts" className="heard">
                  {t("act.more")}
                </span>,
              ]}
            >
              {dutyPlans.map((plan) => (
                <tr key={plan.id}>
                  <td>
                    {plan.title}
                    {plan.note && <div className="soft small">{plan.note}</div>}
                  </td>
                  <td>{t(`labels.Post.${plan.post}`)}</td>
                  <td>{daysOf(plan)}</td>
                  <td className="numbers">
                    {plan.bands.map(hoursOf).map(({ from, to }) => (
                      <div key={from}>
                        {from}–{to}
                      </div>
                    ))}
                  </td>
                  <td>
                    {plan.place}{" "}
                    <span className="soft small">
                      <Joined of={plan.community} from="registry-service">
                        {({ name }) => name}
                      </Joined>
                    </span>
                  </td>
                  <td className="numbers">{plan.capacity}</td>
                  <td>
                    {may(seats, "runShift", plan.community?.code ?? area) && (
                      <span className="acts">
                        <Button small look="main" onClick={() => setOpen({ act: "generate", plan })}>
                          {t("console.duty.generate")}
                        </Button>
                        {plan.community && (
                          <>
                            <Button small onClick={() => setOpen({ act: "change", plan })}>
                              {t("act.edit")}
                            </Button>
                            <Button small onClick={() => setOpen({ act: "like", plan })}>
                              {t("console.duty.likePlan")}
                            </Button>
                          </>
                        )}
                        <Button small look="quiet" onClick={() => setOpen({ act: "end", plan })}>
                          {t("console.duty.endPlan")}
                        </Button>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </Table>
            {open?.act === "generate" && <GenerateDialog of={open.plan} onClose={close} />}
            {(open?.act === "like" || open?.act === "change") && open.plan.community && (
              <PlanDialog
                communityCode={open.plan.community.code}
                like={open.plan}
                changes={open.act === "change"}
                onClose={close}
              />
            )}
            {open?.act === "end" && <EndPlanDialog of={open.plan} onClose={close} />}
          </>
        );
      }}
    </Answered>
  );
}
