import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon";
import { Page } from "../../ui/Page";
import { Loading } from "../../ui/states";
import { Mending } from "../outbox/Mending";
import { useMended } from "../outbox/useOutbox";
import { DoorPicker, type PickedDoor } from "./DoorPicker";
import styles from "./Order.module.css";
import { doorOf, OrderForm } from "./OrderForm";

/** 记需求: a message is pasted, its lines are seen, the household is picked, it is sent. */
export function OrderFromChat() {
  const { t } = useTranslation();
  const mended = useMended();
  const [picked, setDoor] = useState<PickedDoor | null>();
  const door = picked === undefined && mended.entry ? doorOf(mended.entry) : (picked ?? undefined);
  const [entered, setEntered] = useState(0);
  if (mended.asking) return <Loading />;
  return (
    <Page title={t("phone.order.title")}>
      {entered > 0 && (
        <p className={styles.entered} role="status">
          <Icon name="check" />
          {t("phone.order.entered")}
        </p>
      )}
      {entered === 0 && mended.entry && <Mending entry={mended.entry} />}
      <OrderForm
        key={entered}
        door={door}
        mends={entered === 0 ? mended.entry : undefined}
        channel="CHAT"
        label={t("phone.order.paste")}
        send={t("phone.order.send")}
        onEntered={() => {
          setDoor(null);
          setEntered(entered + 1);
        }}
      >
        <DoorPicker picked={door} onPick={(chosen) => setDoor(chosen ?? null)} />
      </OrderForm>
    </Page>
  );
}
