import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAndTime, listed } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Icon } from "../../ui/Icon";
import { orderLooks } from "../../ui/looks";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Empty, Loading, NotFound } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { OrderForm } from "../order/OrderForm";
import { Mending } from "../outbox/Mending";
import { useMended } from "../outbox/useOutbox";
import { lineWords } from "../visit/lines";
import styles from "./Home.module.css";
import { type Home, useHome } from "./useHome";

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
              {away.has("supply-service") ? <Away services={["supply-service"]} /> : <Orders home={household} />}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function Orders({ home }: { home: Home }) {
  const { t } = useTranslation();
  const orders = home.supplyOrders ?? [];
  if (orders.length === 0) return <Empty text={t("phone.home.noOrders")} />;
  return (
    <ul className={styles.orders}>
      {orders.map((order) => (
        <li key={order.id}>
          <Tag look={orderLooks[order.status]}>{t(`labels.SupplyOrderStatus.${order.status}`)}</Tag>
          <span className="soft small numbers">{dayAndTime(order.createdAt)}</span>
          <p>{order.text || listed(order.lines?.map(lineWords) ?? [])}</p>
          {order.note && <p className="soft">{order.note}</p>}
        </li>
      ))}
    </ul>
  );
}
