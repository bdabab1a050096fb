import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useAct, useQuestion } from "../../graph/question";
import { dayAndSpan } from "../../text/format";
import { Button } from "../../ui/Button";
import { LONGEST_PAGE } from "../../ui/Newest";
import { ActRefused } from "../../ui/states";
import { Section, WorkRow } from "../board/Section";

type Waiting = NonNullable<Result<"SwapsToDecide">["swapsToDecide"]>[number];

/** Places that two people change for each other once those who run the shifts agree; nothing where nothing waits. */
export function SwapList({ area }: { area: string }) {
  const { t } = useTranslation();
  const waiting = useQuestion("SwapsToDecide", { area }).answer?.data.swapsToDecide ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section
      title={t("running.swaps.title")}
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
  const act = useAct("DecideSwap");
  return (
    <WorkRow
      main={
        <>
          <Side of={of.shift} who={of.giver} /> {t("running.swaps.for")} <Side of={of.wantedShift} who={of.taker} />
        </>
      }
      beside={
        <span className="numbers">
          <Time of={of.shift} /> ⇄ <Time of={of.wantedShift} />
        </span>
      }
      acts={
        <>
          <Button small look="main" busy={act.busy} onClick={() => act.run({ swapId: of.id, approve: true })}>
            {t("console.shift.agree")}
          </Button>
          <Button small busy={act.busy} onClick={() => act.run({ swapId: of.id, approve: false })}>
            {t("console.shift.disagree")}
          </Button>
          <ActRefused refusal={act.refusal} />
        </>
      }
    />
  );
}

function Side({ of, who }: { of: Waiting["shift"]; who: string | null }) {
  const { t } = useTranslation();
  if (!of) return null;
  const name = of.bookings?.find(({ volunteer }) => volunteer.id === who)?.volunteer.name;
  return (
    <>
      <Link to={`/console/shifts/${of.id}`}>{of.title}</Link> {name && t("running.swaps.gives", { name })}
    </>
  );
}

function Time({ of }: { of: Waiting["shift"] }) {
  return of && dayAndSpan(of);
}
