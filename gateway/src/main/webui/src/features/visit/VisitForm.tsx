import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Channel, CheckSlot, VisitOutcome } from "../../graph/documents.gen";
import { useErrand } from "../../graph/question";
import { useDraft } from "../../offline/draft";
import { enter } from "../../offline/outbox";
import { today } from "../../text/format";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/fields";
import { Tabs } from "../../ui/filters";
import { Icon } from "../../ui/Icon";
import { ActRefused } from "../../ui/states";
import { AddPerson, type NewPerson } from "./AddPerson";
import { Needs, newNeed } from "./Needs";
import { PersonReading } from "./PersonReading";
import { type NeedDraft, type PersonDraft, saysSomething, troubleOf, visitInput } from "./rules";
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

/** The whole household on one page: kept on the phone when it is sent, and sent on when there is a signal. */
export function VisitForm({
  door,
  slot,
  own,
  mayAddPerson,
  onEntered,
}: {
  door: VisitedDoor;
  slot: CheckSlot;
  /** A resident reports the own household; else a worker records for whoever is behind the door. */
  own?: boolean;
  mayAddPerson?: boolean;
  onEntered: () => void;
}) {
  const { t } = useTranslation();
  const { run, busy, refusal } = useErrand();
  const [on] = useState(today);
  // What was measured in another slot is no answer in this one.
  const [filled, fill, done] = useDraft<Filled>(`visit ${door.id} ${on} ${slot}`, () => ({
    id: crypto.randomUUID(),
    channel: own ? "SELF" : "VISIT",
    outcome: "DONE",
    typed: new Map(),
    added: [],
    needs: [newNeed()],
  }));
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
      await enter({
        id,
        document: "RecordVisit",
        about: door.id,
        title: door.address,
        after,
        variables: { visit: visitInput(id, draft, new Date(), on) },
      });
      done();
      onEntered();
    });
  }

  return (
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
      {adding && <AddPerson householdId={door.id} onAdd={add} onClose={() => setAdding(false)} />}
    </form>
  );
}
