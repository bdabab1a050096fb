import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Variables } from "../../graph/ask";
import type { Channel, SupplyKind } from "../../graph/documents.gen";
import { useErrand } from "../../graph/question";
import { useDraft } from "../../offline/draft";
import { enter } from "../../offline/outbox";
import type { Entry } from "../../offline/store";
import { Button } from "../../ui/Button";
import { TextArea } from "../../ui/fields";
import { ActRefused } from "../../ui/states";
import { Lines } from "../visit/Lines";
import type { LineDraft } from "../visit/lines";
import { KindField, Urgent } from "../visit/Needs";
import type { PickedDoor } from "./DoorPicker";
import styles from "./Order.module.css";

interface Filled {
  readonly id: string;
  readonly text: string;
  readonly lines?: readonly LineDraft[];
  readonly kind: SupplyKind;
  /** Whether a person chose the kind: then no guess changes it. */
  readonly kindChosen?: boolean;
  readonly urgent: boolean;
}

/** Where a refused order was to go. */
export function doorOf({ title, variables }: Entry): PickedDoor | undefined {
  const { householdId, communityCode } = (variables as Variables<"PlaceSupplyOrder">).order;
  return householdId ? { id: householdId, address: title ?? "", communityCode } : undefined;
}

function saidIn({ variables }: Entry): Partial<Filled> {
  const { text, lines, kind, urgent } = (variables as Variables<"PlaceSupplyOrder">).order;
  return { text: text ?? "", lines: lines ?? undefined, kind, kindChosen: true, urgent: urgent ?? false };
}

/** An order in plain words: what is understood is read out while it is typed. */
export function OrderForm({
  door,
  channel,
  label,
  send,
  mends,
  onEntered,
  children,
}: {
  door?: PickedDoor;
  channel: Channel;
  label: string;
  send: string;
  /** A refused order: the form begins with what it said, and stands in its place once it is entered. */
  mends?: Entry;
  onEntered: () => void;
  /** Where the order goes, if that is to be chosen. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [filled, fill, done] = useDraft<Filled>(
    mends ? `mend ${mends.id}` : `order ${channel}`,
    () => ({ id: crypto.randomUUID(), text: "", kind: "GROCERIES", urgent: false, ...(mends && saidIn(mends)) }),
    door?.address,
  );
  const { id, text, lines, kind, kindChosen, urgent } = filled;
  const { run, busy, refusal } = useErrand();

  async function place() {
    if (!door || !text.trim()) return;
    const order = {
      id,
      communityCode: door.communityCode,
      householdId: door.id,
      kind,
      channel,
      urgent,
      text: text.trim(),
      lines: lines?.map((line) => ({ ...line })),
    };
    await run(async () => {
      await enter(
        {
          id,
          document: "PlaceSupplyOrder",
          about: door.id,
          title: door.address,
          guess: kindChosen ? [] : [0],
          variables: { order },
        },
        mends?.id,
      );
      done();
      onEntered();
    });
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <TextArea
        label={label}
        hint={t("phone.need.hint")}
        value={text}
        onChange={(next) => fill({ text: next })}
        required
      />
      <Lines
        text={text}
        corrected={lines}
        onCorrect={(next) => fill({ lines: next })}
        onKind={(next) => !kindChosen && fill({ kind: next })}
      />
      {children}
      <KindField value={kind} onChange={(next) => fill({ kind: next, kindChosen: true })} />
      <Urgent value={urgent} onChange={(next) => fill({ urgent: next })} />
      <ActRefused refusal={refusal} />
      <div className={styles.send}>
        <Button type="submit" look="main" busy={busy} disabled={!door || !text.trim()}>
          {send}
        </Button>
      </div>
    </form>
  );
}
