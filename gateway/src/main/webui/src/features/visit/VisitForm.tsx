import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Variables } from "../../graph/ask";
import type { Channel, CheckSlot, VisitOutcome } from "../../graph/documents.gen";
import { useErrand } from "../../graph/question";
import { useDraft } from "../../offline/draft";
import { enter, entries } from "../../offline/outbox";
import type { Entry } from "../../offline/store";
import { today } from "../../text/format";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/fields";
import { Tabs } from "../../ui/filters";
import { Icon } from "../../ui/Icon";
import { ActRefused } from "../../ui/states";
import { AddPerson, type NewPerson } from "./AddPerson";
import { Needs, newNeed } from "./Needs";
import { PersonReading } from "./PersonReading";
import {
  guessedOf,
  isFilledIn,
  type NeedDraft,
  type PersonDraft,
  personsOf,
  saysSomething,
  troubleOf,
  visitInput,
} from "./rules";
import styles from "./Visit.module.css";

const channels: readonly Channel[] = ["VISIT", "PHONE", "CHAT", "PAPER"];
const outcomes: readonly VisitOutcome[] = ["DONE", "NOBODY_HOME", "REFUSED"];

/** Whom the form asks about. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly relation?: string | null;
  readonly observed: boolean;
}

export interface VisitedDoor {
  readonly id: string;
  readonly address: string;
  readonly members: readonly Member[];
}

function draftFor({ id, name }: Pick<Member, "id" | "name">): PersonDraft {
  return { residentId: id, name, first: "", second: "", noSecond: false, symptoms: [] };
}

/** The form as it is filled in so far. */
interface Filled {
  readonly id: string;
  readonly channel: Channel;
  readonly outcome: VisitOutcome;
  readonly typed: ReadonlyMap<string, PersonDraft>;
  readonly added: readonly Member[];
  /** The person who must be in the register before this visit. */
  readonly after?: string;
  readonly needs: readonly NeedDraft[];
}

// Under a new id: the refused one may be taken by another visit.
function filledOf(
  visit: Variables<"RecordVisit">["visit"],
  door: VisitedDoor,
  unknown: string,
  after?: string,
): Filled {
  // Who was added at this door may not be in the register yet, or is nowhere any more: nothing that was said gets lost.
  const entered = entries().flatMap(({ document, variables }) =>
    document === "SaveResident" && variables ? [(variables as Variables<"SaveResident">).resident] : [],
  );
  const nameOf = (id: string) =>
    door.members.find((member) => member.id === id)?.name ?? entered.find((each) => each.id === id)?.name ?? unknown;
  const typed = personsOf(visit, nameOf);
  const needs = (visit.needs ?? []).map((need) => ({
    ...newNeed(),
    kind: need.kind,
    kindChosen: true,
    text: need.text,
    urgent: need.urgent ?? false,
    lines: need.lines ?? undefined,
  }));
  return {
    id: crypto.randomUUID(),
    channel: visit.channel ?? "VISIT",
    outcome: visit.outcome ?? "DONE",
    typed,
    added: [...typed.values()].map(({ residentId, name }) => ({ id: residentId, name, observed: false })),
    after,
    needs: needs.length > 0 ? needs : [newNeed()],
  };
}

/** The whole household on one page: kept on the phone when it is sent, and sent on when there is a signal. */
export function VisitForm({
  door,
  slot: now,
  own,
  mayAddPerson,
  mends,
  onEntered,
}: {
  door: VisitedDoor;
  slot: CheckSlot;
  /** A resident reports the own household; else a worker records for whoever is behind the door. */
  own?: boolean;
  mayAddPerson?: boolean;
  /** A refused visit to this door: the form begins with what it said, and stands in its place once it is entered. */
  mends?: Entry;
  onEntered: () => void;
}) {
  const { t } = useTranslation();
  const { run, busy, refusal } = useErrand();
  const said = mends && (mends.variables as Variables<"RecordVisit">).visit;
  const [on] = useState(() => said?.on ?? today());
  const slot = said?.slot ?? now;
  // What was measured in another slot is no answer in this one.
  const [filled, fill, done] = useDraft<Filled>(
    mends ? `mend ${mends.id}` : `visit ${door.id} ${on} ${slot}`,
    () =>
      said
        ? filledOf(said, door, t("phone.doctor.unknown"), mends?.after)
        : {
            id: crypto.randomUUID(),
            channel: own ? "SELF" : "VISIT",
            outcome: "DONE",
            typed: new Map(),
            added: [],
            needs: [newNeed()],
          },
    door.address,
  );
  const { id, channel, outcome, typed, added, after, needs } = filled;
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const known = new Set(door.members.map((member) => member.id));
  const members = [...door.members, ...added.filter((member) => !known.has(member.id))];
  const persons = members.map((member) => typed.get(member.id) ?? draftFor(member));
  const draft = { householdId: door.id, channel, outcome, slot, persons, needs };
  const met = outcome === "DONE";
  const isTroubled = met && persons.some(troubleOf);

  async function add(person: NewPerson) {
    // Before the visit that names this person, and after the person before.
    await enter({
      id: person.id,
      document: "SaveResident",
      about: door.id,
      title: door.address,
      after,
      variables: { resident: person },
    });
    const member = { id: person.id, name: person.name, relation: person.relation, observed: false };
    fill({ after: person.id, added: [...added, member] });
  }

  async function record() {
    setTold(true);
    if (isTroubled || !saysSomething(draft)) {
      // After the messages are there.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    await run(async () => {
      await enter(
        {
          id,
          document: "RecordVisit",
          about: door.id,
          title: door.address,
          after,
          guess: guessedOf(draft),
          variables: { visit: visitInput(id, draft, new Date(), on) },
        },
        mends?.id,
      );
      done();
      onEntered();
    });
  }

  return (
    <>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          record();
        }}
      >
        {!own && (
          <div className={styles.outcome}>
            <Tabs
              label={t("phone.visit.outcome")}
              value={outcome}
              options={outcomes.map((each) => ({ value: each, label: t(`labels.VisitOutcome.${each}`) }))}
              onChoose={(chosen) => fill({ outcome: outcomes.find((each) => each === chosen) ?? "DONE" })}
            />
          </div>
        )}
        {met &&
          members.map((member, index) => (
            <PersonReading
              key={member.id}
              draft={persons[index] ?? draftFor(member)}
              about={[member.relation, member.observed && t("labels.ObservationStatus.OBSERVING")]
                .filter(Boolean)
                .join(" · ")}
              told={told}
              onChange={(next) => fill({ typed: new Map(typed).set(member.id, next) })}
            />
          ))}
        {met && mayAddPerson && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t("phone.visit.addPerson")}
          </Button>
        )}
        {!met && persons.some(isFilledIn) && (
          <p className="soft" role="status">
            {t("phone.visit.notSent")}
          </p>
        )}
        {!own && <Needs needs={needs} onChange={(next) => fill({ needs: next })} />}
        {!own && (
          <SelectField
            label={t("phone.visit.channel")}
            value={channel}
            onChange={(chosen) => fill({ channel: channels.find((each) => each === chosen) ?? "VISIT" })}
          >
            {channels.map((each) => (
              <option key={each} value={each}>
                {t(`labels.Channel.${each}`)}
              </option>
            ))}
          </SelectField>
        )}
        {told && !isTroubled && !saysSomething(draft) && (
          <p className={styles.unread} role="alert">
            <Icon name="warn" />
            {t("phone.visit.nothingYet")}
          </p>
        )}
        <ActRefused refusal={refusal} />
        <div className={styles.send}>
          <Button type="submit" look="main" busy={busy}>
            {own ? t("phone.visit.report") : t(met ? "phone.visit.send" : "phone.visit.sendNobody")}
          </Button>
        </div>
      </form>
      {/* A form of its own: sent within the visit's, it would send the visit as well. */}
      {adding && <AddPerson householdId={door.id} onAdd={add} onClose={() => setAdding(false)} />}
    </>
  );
}
