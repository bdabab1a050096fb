import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Channel } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { FieldRow, SelectField } from "../../ui/fields";
import { type Door, OneDoor } from "../households/HouseholdSearch";
import { said, Wanted, type Wish } from "../visit/Wanted";

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
  const [wish, setWish] = useState<Wish>({ text: "", kind: "GROCERIES", urgent: false });
  const [channel, setChannel] = useState<Channel>("PHONE");
  return (
    <ActDialog
      title={t("console.supply.place")}
      confirm={t("console.supply.placeConfirm")}
      wide
      busy={act.busy}
      disabled={!door || !wish.text.trim()}
      refusal={act.refusal}
      onConfirm={async () => {
        if (!door) return;
        const order = {
          id,
          communityCode,
          householdId: door.id,
          channel,
          ...said(wish),
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
      <Wanted
        label={t("console.supply.said")}
        of={wish}
        onChange={(change) => setWish((before) => ({ ...before, ...change }))}
      >
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
      </Wanted>
    </ActDialog>
  );
}
