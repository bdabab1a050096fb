import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon";
import { Page } from "../../ui/Page";
import { DoorPicker, type PickedDoor } from "./DoorPicker";
import styles from "./Order.module.css";
import { OrderForm } from "./OrderForm";

/** 记需求: a message is pasted, its lines are seen, the household is picked, it is sent. */
export function OrderFromChat() {
  const { t } = useTranslation();
  const [door, setDoor] = useState<PickedDoor>();
  const [entered, setEntered] = useState(0);
  return (
    <Page title={t("phone.order.title")}>
      {entered > 0 && (
        <p className={styles.entered} role="status">
          <Icon name="check" />
          {t("phone.order.entered")}
        </p>
      )}
      <OrderForm
        key={entered}
        door={door}
        channel="CHAT"
        label={t("phone.order.paste")}
        send={t("phone.order.send")}
        onEntered={() => {
          setDoor(undefined);
          setEntered(entered + 1);
        }}
      >
        <DoorPicker picked={door} onPick={setDoor} />
      </OrderForm>
    </Page>
  );
}
