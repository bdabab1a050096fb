import { useTranslation } from "react-i18next";
import { dayAndTime, listed } from "../../text/format";
import { orderLooks } from "../../ui/looks";
import { Newest } from "../../ui/Newest";
import { Empty } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { lineWords } from "../visit/lines";
import styles from "./Home.module.css";
import { type Home, NEWEST_ORDERS } from "./useHome";

type Order = NonNullable<Home["supplyOrders"]>[number];

/** 我的订单: how far each is, until when it should be there, and what came short. */
export function Orders({ of }: { of: readonly Order[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return <Empty text={t("phone.home.noOrders")} />;
  return (
    <>
      <Newest of={of} most={NEWEST_ORDERS} />
      <ul className={styles.orders}>
        {of.map((order) => (
          <li key={order.id}>
            <Tag look={orderLooks[order.status]}>{t(`labels.SupplyOrderStatus.${order.status}`)}</Tag>
            <span className="soft small numbers">{t("phone.home.askedAt", { time: dayAndTime(order.createdAt) })}</span>
            <When of={order} />
            <p>{order.text || listed(order.lines?.map(lineWords) ?? [])}</p>
            <Short of={order} />
            {order.note && <p className="soft">{order.note}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function When({ of: { status, dueAt, doneAt } }: { of: Order }) {
  const { t } = useTranslation();
  const isOver = status === "CANNOT" || status === "CANCELLED";
  if (isOver) return null;
  return (
    <span className="soft small numbers">
      {doneAt
        ? t("phone.home.doneAt", { time: dayAndTime(doneAt) })
        : t("phone.handover.until", { time: dayAndTime(dueAt) })}
    </span>
  );
}

function Short({ of: { lines } }: { of: Order }) {
  const { t } = useTranslation();
  const short = lines?.filter(({ quantity, quantityDelivered }) => (quantityDelivered ?? quantity) < quantity) ?? [];
  if (short.length === 0) return null;
  const said = short.map((line) =>
    t("phone.home.short", { line: lineWords(line), count: line.quantityDelivered ?? 0 }),
  );
  return <p>{listed(said)}</p>;
}
