import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Result } from "../../graph/ask";
import type { CheckSlot } from "../../graph/documents.gen";
import { useQuestion } from "../../graph/question";
import { useMay } from "../../session/rights";
import { shortDay, today } from "../../text/format";
import { Page } from "../../ui/Page";
import { Loading, NotFound, Refused } from "../../ui/states";
import { Mending } from "../outbox/Mending";
import { useMended } from "../outbox/useOutbox";
import { useRound } from "../round/round";
import { recordedIn } from "./rules";
import { type Member, VisitForm } from "./VisitForm";

type Door = NonNullable<Result<"Door">["household"]>;
type Observed = Pick<NonNullable<Door["isolationCase"]>, "dayNumber" | "endsOn" | "persons">;

/** Observed persons first; who has moved out or is away is not behind the door. */
function membersOf(door: Pick<Door, "members">, observed: Observed | null): Member[] {
  const ids = new Set(
    observed?.persons.filter(({ status }) => status === "OBSERVING").map(({ residentId }) => residentId),
  );
  return (door.members ?? [])
    .filter(({ presence }) => presence === "PRESENT")
    .map(({ id, name, relation }) => ({ id, name, relation, observed: ids.has(id) }))
    .sort((one, other) => Number(other.observed) - Number(one.observed));
}

/** 上门: one door, from the register, or without signal from the round that was kept. */
export function VisitPage({ householdId, slot }: { householdId: string; slot: CheckSlot }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useQuestion("Door", { id: householdId });
  const round = useRound();
  const walked = round.answer?.data.find(({ household }) => household?.id === householdId);
  const door = asked.answer?.data.household ?? walked?.household;
  const observed = asked.answer?.data.household?.isolationCase ?? walked ?? null;
  const mayAddPerson = useMay("saveResident", door?.community.code ?? "");
  const mended = useMended();
  const kept = recordedIn(mended.entry);
  // Of another day the count of today would be wrong.
  const otherDay = kept && kept.on !== today() ? kept.on : undefined;
  if (mended.asking) return <Loading />;
  if (!door) {
    if (asked.refusal && !round.asking) return <Refused refusal={asked.refusal} again={asked.again} />;
    return asked.answer ? <NotFound /> : <Loading />;
  }
  return (
    <Page
      title={door.address}
      beside={
        observed?.dayNumber != null &&
        [
          otherDay && shortDay(otherDay),
          t(`labels.CheckSlot.${kept?.slot ?? slot}`),
          !otherDay && t("phone.day", { day: observed.dayNumber }),
          t("phone.lastDay", { day: shortDay(observed.endsOn) }),
        ]
          .filter(Boolean)
          .join(" · ")
      }
    >
      {mended.entry && <Mending entry={mended.entry} />}
      <VisitForm
        mends={mended.entry}
        door={{ id: door.id, address: door.address, members: membersOf(door, observed) }}
        slot={slot}
        mayAddPerson={mayAddPerson}
        onEntered={() => (history.state?.idx > 0 ? navigate(-1) : navigate("/worker/round"))}
      />
    </Page>
  );
}
