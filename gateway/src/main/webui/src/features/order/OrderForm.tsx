import type { ReactNode } from "react";
import type { Variables } from "../../graph/ask";
import type { Channel } from "../../graph/documents.gen";
import { useErrand } from "../../graph/question";
import { useDraft } from "../../offline/draft";
import { enter } from "../../offline/outbox";
import type { Entry } from "../../offline/store";
import { Button } from "../../ui/Button";
import { ActRefused } from "../../ui/states";
import { said, Wanted, type Wish } from "../visit/Wanted";
import type { PickedDoor } from "./DoorPicker";
import styles from "./Order.module.css";

interface Filled extends Wish {
  readonly id: string;
}

/** Where a refused order was to go. */
export function doorOf({ title, variables }: Entry): PickedDoor | undefined {
  const { householdId, communityCode } = (variables as Variables<"PlaceSupplyOrder">).order;
  return householdId ? { id: householdId, address: title ?? "", communityCode } : undefined;
}

function wishIn({ variables }: Entry): Partial<Filled> {
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
  const [filled, fill, done] = useDraft<Filled>(
    mends ? `mend ${mends.id}` : `order ${channel}`,
    () => ({ id: crypto.randomUUID(), text: "", kind: "GROCERIES", urgent: false, ...(mends && wishIn(mends)) }),
    door?.address,
  );
  const { id, text, kindChosen } = filled;
  const { run, busy, refusal } = useErrand();

  async function place() {
    if (!door || !text.trim()) return;
    const order = {
      id,
      communityCode: door.communityCode,
      householdId: door.id,
      channel,
      ...said(filled),
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
      <Wanted label={label} of={filled} onChange={fill}>
        {children}
      </Wanted>
      <ActRefused refusal={refusal} />
      <div className={styles.send}>
        <Button type="submit" look="main" busy={busy} disabled={!door || !text.trim()}>
          {send}
        </Button>
      </div>
    </form>
  );
}
