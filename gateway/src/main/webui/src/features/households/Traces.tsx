import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Service } from "../../graph/ask";
import { useMay } from "../../session/rights";
import { clauses, dayAndTime, dayName, listed } from "../../text/format";
import { Button } from "../../ui/Button";
import { orderLooks, visitLooks } from "../../ui/looks";
import { Newest } from "../../ui/Newest";
import { Away } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { reading } from "../checks/reading";
import { PlaceOrderDialog } from "../supplies/PlaceOrderDialog";
import { type HouseholdFile, NEWEST } from "./file";
import styles from "./file.module.css";

/** What the household asked for. */
export function OrderTraces({ of, away }: { of: HouseholdFile; away: ReadonlySet<Service> }) {
  const { t } = useTranslation();
  const places = useMay("placeOrder", of.community.code);
  const [placing, setPlacing] = useState(false);
  return (
    <section className={styles.card}>
      <header>
        <h2>{t("console.household.orders")}</h2>
        {places && (
          <Button small icon="plus" onClick={() => setPlacing(true)}>
            {t("console.supply.place")}
          </Button>
        )}
      </header>
      {!of.supplyOrders && away.size > 0 && <Away services={["supply-service"]} />}
      {of.supplyOrders?.length === 0 && <p className="soft">{t("state.empty")}</p>}
      <Newest of={of.supplyOrders} most={NEWEST} />
      <ul className={styles.rows}>
        {of.supplyOrders?.map((order) => (
          <li key={order.id}>
            <span>
              <Link to={`/console/supplies/${order.id}`}>{t(`labels.SupplyKind.${order.kind}`)}</Link>{" "}
              <span className="soft">{order.text ?? listed(order.lines?.map(({ item }) => item) ?? [])}</span>
            </span>
            <span className="acts">
              <span className="soft small numbers">{dayAndTime(order.createdAt)}</span>
              <Tag look={orderLooks[order.status]}>{t(`labels.SupplyOrderStatus.${order.status}`)}</Tag>
            </span>
          </li>
        ))}
      </ul>
      {placing && <PlaceOrderDialog communityCode={of.community.code} known={of} onClose={() => setPlacing(false)} />}
    </section>
  );
}

function latestFirst(visits: HouseholdFile["visits"]) {
  // Within a day the evening came last, and its name comes before the morning's.
  return [...(visits ?? [])].sort(
    (one, other) => other.on.localeCompare(one.on) || (one.slot ?? "").localeCompare(other.slot ?? ""),
  );
}

/** Who was there, and what was found. */
export function VisitTraces({ of, away }: { of: HouseholdFile; away: ReadonlySet<Service> }) {
  const { t } = useTranslation();
  const nameOf = (id: string) => of.members?.find((member) => member.id === id)?.name ?? "";
  return (
    <section className={styles.card}>
      <header>
        <h2>{t("console.household.visits")}</h2>
      </header>
      {!of.visits && away.size > 0 && <Away services={["isolation-service"]} />}
      {of.visits?.length === 0 && <p className="soft">{t("state.empty")}</p>}
      <Newest of={of.visits} most={NEWEST} />
      <ul className={styles.rows}>
        {latestFirst(of.visits).map((visit) => (
          <li key={visit.id}>
            <span>
              <strong>
                {dayName(visit.on)} {visit.slot && t(`labels.CheckSlot.${visit.slot}`)}
              </strong>{" "}
              <span className="soft">
                {clauses(visit.checks?.map((check) => `${nameOf(check.residentId)} ${reading(t, check)}`) ?? [])}
                {visit.needs.length > 0 &&
                  ` · ${clauses(visit.needs.map((need) => need.text ?? t(`labels.SupplyKind.${need.kind}`)))}`}
              </span>
            </span>
            <span className="acts">
              <span className="soft small">
                {t(`labels.Channel.${visit.channel}`)} · {visit.recordedBy}
              </span>
              {visit.outcome !== "DONE" && (
                <Tag look={visitLooks[visit.outcome]}>{t(`labels.VisitOutcome.${visit.outcome}`)}</Tag>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
