import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { dayAndSpan } from "../../text/format";
import { Button } from "../../ui/Button";
import { LONGEST_PAGE } from "../../ui/Newest";
import { ActRefused } from "../../ui/states";
import { Section, WorkRow } from "../board/Section";

type Waiting = NonNullable<Result<"HandOversToDecide">["handOversToDecide"]>[number];

/** Places that change hands once those who run the shift agree; nothing where nothing waits. */
export function HandOverList({ area }: { area: string }) {
  const { t } = useTranslation();
  const waiting = useQuestion("HandOversToDecide", { area }).answer?.data.handOversToDecide ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section
      title={t("console.shift.handOvers")}
      icon="people"
      total={waiting.length}
      cut={waiting.length >= LONGEST_PAGE}
      done=""
      away={[]}
    >
      {waiting.map((each) => (
        <Decision key={each.id} of={each} />
      ))}
    </Section>
  );
}

function Decision({ of }: { of: Waiting }) {
  const { t } = useTranslation();
  const act = useAct("DecideHandOver");
  const { shift } = of;
  const giver = shift?.bookings?.find(({ id }) => id === of.bookingId)?.volunteer.name;
  return (
    <WorkRow
      main={
        <>
          {shift && <Link to={`/console/shifts/${shift.id}`}>{shift.title}</Link>}
          {giver && t("console.shift.gives", { name: giver })}
        </>
      }
      beside={
        shift && (
          <span className="numbers">
            {dayAndSpan(shift)} · {shift.place}
          </span>
        )
      }
      acts={
        <>
          <Button small look="main" busy={act.busy} onClick={() => act.run({ handOverId: of.id, approve: true })}>
            {t("console.shift.agree")}
          </Button>
          <Button small busy={act.busy} onClick={() => act.run({ handOverId: of.id, approve: false })}>
            {t("console.shift.disagree")}
          </Button>
          <ActRefused refusal={act.refusal} />
        </>
      }
    />
  );
}
