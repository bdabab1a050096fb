import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Channel, SupplyKind } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { FieldRow, SelectField, TextArea } from "../../ui/fields";
import { type Door, OneDoor } from "../households/HouseholdSearch";
import { Lines } from "../visit/Lines";
import type { LineDraft } from "../visit/lines";
import { KindField, Urgent } from "../visit/Needs";

// How an order reaches an office; visits are recorded at the door.
const channels: readonly Channel[] = ["PHONE", "CHAT", "PAPER"];

/** 登记订单: what someone asks for by phone, chat or note; what is understood is read out while it is typed. */
export function PlaceOrderDialog({
  communityCode,
  known,
  onClose,
}: {
  communityCode: string;
  known?: Door;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct("PlaceSupplyOrder");
  const [id] = useState(() => crypto.randomUUID());
  const [door, setDoor] = useState<Door | undefined>(known);
  const [text, setText] = useState("");
  const [lines, setLines] = useState<readonly LineDraft[]>();
  const [guess, setGuess] = useState<SupplyKind>("GROCERIES");
  const [chosen, setKind] = useState<SupplyKind>();
  const kind = chosen ?? guess;
  const [channel, setChannel] = useState<Channel>("PHONE");
  const [urgent, setUrgent] = useState(false);
  return (
    <ActDialog
      title={t("console.supply.place")}
      confirm={t("console.supply.placeConfirm")}
      wide
      busy={act.busy}
      disabled={!door || !text.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (!door) return;
        const order = {
          id,
          communityCode,
          householdId: door.id,
          kind,
          channel,
          urgent,
          text: text.trim(),
          lines: lines?.map((line) => ({ ...line })),
        };
        if (await act.run({ order })) onClose();
      }}
      onClose={onClose}
    >
      {known ? (
        <p>
          <strong>{known.address}</strong>
        </p>
      ) : (
        <OneDoor communityCode={communityCode} label={t("console.household.address")} door={door} onChange={setDoor} />
      )}
      <TextArea label={t("console.supply.said")} hint={t("phone.need.hint")} required value={text} onChange={setText} />
      <Lines text={text} corrected={lines} onCorrect={setLines} onKind={setGuess} />
      <KindField value={kind} onChange={setKind} />
      <FieldRow>
        <SelectField
          label={t("console.supply.channel")}
          value={channel}
          onChange={(value) => setChannel(channels.find((each) => each === value) ?? "PHONE")}
        >
          {channels.map((each) => (
            <option key={each} value={each}>
              {t(`labels.Channel.${each}`)}
            </option>
          ))}
        </SelectField>
      </FieldRow>
      <Urgent value={urgent} onChange={setUrgent} />
    </ActDialog>
  );
}
