import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answered } from "../../ui/Answered";
import { Icon } from "../../ui/Icon";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Loading, NotFound } from "../../ui/states";
import { OrderForm } from "../order/OrderForm";
import { Mending } from "../outbox/Mending";
import { useMended } from "../outbox/useOutbox";
import styles from "./Home.module.css";
import { Orders } from "./Orders";
import { useHome } from "./useHome";

/** 要物资: asked for in plain words, and what became of it. */
export function Supplies() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  const question = useHome();
  const mended = useMended();
  return (
    <Page title={t("phone.tab.supplies")}>
      <Answered question={question}>
        {({ me: { household } }, away) => {
          if (!household) return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
          if (mended.asking) return <Loading />;
          return (
            <>
              {away.has("registry-service") && <AwayStrip services={["registry-service"]} again={question.again} />}
              {asked > 0 && (
                <p className={styles.free} role="status">
                  <Icon name="check" />
                  {t("phone.order.entered")}
                </p>
              )}
              {asked === 0 && mended.entry && <Mending entry={mended.entry} />}
              <OrderForm
                key={asked}
                mends={asked === 0 ? mended.entry : undefined}
                door={{ id: household.id, address: household.address, communityCode: household.community.code }}
                channel="SELF"
                label={t("phone.need.title")}
                send={t("phone.home.ask")}
                onEntered={() => setAsked(asked + 1)}
              />
              <h2>{t("phone.home.orders")}</h2>
              {away.has("supply-service") ? (
                <Away services={["supply-service"]} />
              ) : (
                <Orders of={household.supplyOrders ?? []} />
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
