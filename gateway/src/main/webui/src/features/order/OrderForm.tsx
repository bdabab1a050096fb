import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Channel, SupplyKind } from "../../graph/documents.gen";
import { enter } from "../../offline/outbox";
import { Button } from "../../ui/Button";
import { TextArea } from "../../ui/fields";
import { Lines } from "../visit/Lines";
import type { LineDraft } from "../visit/lines";
import { KindField, Urgent } from "../visit/Needs";
import type { PickedDoor } from "./DoorPicker";
import styles from "./Order.module.css";

/** An order in plain words: what is understood is read out while it is typed. */
export function OrderForm({
  door,
  channel,
  label,
  send,
  onEntered,
  children,
}: {
  door?: PickedDoor;
  channel: Channel;
  label: string;
  send: string;
  onEntered: () => void;
  /** Where the order goes, if that is to be chosen. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState("");
  const [lines, setLines] = useState<readonly LineDraft[]>();
  const [kind, setKind] = useState<SupplyKind>("GROCERIES");
  const [urgent, setUrgent] = useState(false);

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
    await enter({ id, document: "PlaceSupplyOrder", about: door.id, title: door.address, variables: { order } });
    onEntered();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <TextArea label={label} hint={t("phone.need.hint")} value={text} onChange={setText} required />
      <Lines text={text} corrected={lines} onCorrect={setLines} />
      {children}
      <KindField value={kind} onChange={setKind} />
      <Urgent value={urgent} onChange={setUrgent} />
      <div className={styles.send}>
        <Button type="submit" look="main" disabled={!door || !text.trim()}>
          {send}
        </Button>
      </div>
    </form>
  );
}
