import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { dayAndSpan, daysAfter, shortDay, today } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { TextArea } from "../../ui/fields";
import { LONGEST_PAGE } from "../../ui/Newest";
import { Loading } from "../../ui/states";
import { Section, WorkRow } from "../board/Section";
import { PersonField } from "../shifts/PersonField";
import { usePeople } from "../shifts/people";

type LeftDuty = NonNullable<Result<"LeftDuties">["leftDuties"]>[number];

/** 期满未交的班次: places that secondees hold after their last day; each is given to another. */
export function LeftDutyList({ area }: { area: string }) {
  const { t } = useTranslation();
  const { answer, refusal } = useQuestion("LeftDuties", { area });
  const [giving, setGiving] = useState<LeftDuty>();
  const left = answer?.data.leftDuties;
  if (!answer && !refusal) return <Loading />;
  return (
    <Section
      title={t("running.secondees.left")}
      icon="people"
      total={left?.length}
      cut={left !== undefined && left !== null && left.length >= LONGEST_PAGE}
      done={t("running.secondees.leftNone")}
      away={["volunteer-service"]}
    >
      {left?.map((each) => (
        <WorkRow
          key={each.bookingId}
          main={
            <>
              <Link to={`/console/shifts/${each.shift.id}`}>{each.shift.title}</Link>{" "}
              {t("running.secondees.leftSay", { name: each.name, team: each.team, day: shortDay(each.endsOn) })}
            </>
          }
          beside={
            <span className="numbers">
              {dayAndSpan(each.shift)} · {each.shift.place}
              {Boolean(each.shift.supplyOrders?.length) &&
                ` · ${t("running.secondees.orders", { count: each.shift.supplyOrders?.length })}`}
            </span>
          }
          acts={
            <Button small look="main" onClick={() => setGiving(each)}>
              {t("running.secondees.handOn")}
            </Button>
          }
        />
      ))}
      {giving && <HandOnDialog of={giving} area={area} onClose={() => setGiving(undefined)} />}
    </Section>
  );
}

const DAYS_AROUND = 30;
const LINE = "line";

function HandOnDialog({ of, area, onClose }: { of: LeftDuty; area: string; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("HandOnDuty");
  const people = usePeople(area, daysAfter(today(), -DAYS_AROUND), daysAfter(today(), DAYS_AROUND));
  const others = people?.filter(({ id }) => id !== of.volunteerId);
  const [whom, setWhom] = useState("");
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={t("running.secondees.handOn")}
      confirm={t("running.secondees.handOnConfirm")}
      busy={act.busy}
      disabled={!whom || !reason.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ bookingId: of.bookingId, volunteerId: whom === LINE ? null : whom, reason: reason.trim() }))
          onClose();
      }}
      onClose={onClose}
    >
      <p>
        <strong>{of.shift.title}</strong>{" "}
        {t("running.secondees.leftSay", { name: of.name, team: of.team, day: shortDay(of.endsOn) })}
      </p>
      <p className="soft">{t("running.secondees.handOnText")}</p>
      <PersonField
        label={t("running.secondees.whom")}
        hint={others?.length === 0 ? t("running.secondees.noOne") : undefined}
        people={others}
        chosen={whom}
        onChoose={setWhom}
      >
        <option value={LINE}>{t("running.secondees.line")}</option>
      </PersonField>
      <TextArea label={t("act.reason")} required value={reason} onChange={setReason} />
    </ActDialog>
  );
}
