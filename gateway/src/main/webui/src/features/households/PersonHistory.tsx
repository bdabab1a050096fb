import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQuestion } from "../../graph/question";
import { dayAndTime, dayName } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Dialog } from "../../ui/Dialog";
import { observationLooks, orderLooks } from "../../ui/looks";
import { Away, AwayMark } from "../../ui/states";
import { Tag } from "../../ui/Tag";
import { reading } from "../checks/reading";
import styles from "./file.module.css";

/** What is known of one person beyond this door: under files that were merged, and at doors lived behind before. */
export function PersonHistory({ of, onClose }: { of: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation();
  const question = useQuestion("ResidentFile", { id: of.id });
  return (
    <Dialog title={`${of.name} · ${t("console.household.history")}`} onClose={onClose} wide>
      <Answered question={question}>
        {({ resident }, away) => {
          if (!resident) return <Away services={away} again={question.again} />;
          return (
            <>
              <h3>{t("console.nav.observation")}</h3>
              <ul className={styles.rows}>
                {resident.isolationCases?.map((each) => (
                  <li key={each.id}>
                    <span>
                      {t(`labels.IsolationReason.${each.reason}`)}{" "}
                      <span className="soft numbers">
                        {dayName(each.exposedOn)} – {dayName(each.endsOn)}
                      </span>
                    </span>
                    <Tag look={observationLooks[each.status]}>{t(`labels.ObservationStatus.${each.status}`)}</Tag>
                  </li>
                )) ?? <AwayMark />}
                {resident.isolationCases?.length === 0 && <li className="soft">{t("state.empty")}</li>}
              </ul>
              <h3>{t("console.nav.checks")}</h3>
              <ul className={styles.rows}>
                {resident.healthChecks?.map((check) => (
                  <li key={check.id}>
                    <span className="numbers">{dayAndTime(check.measuredAt)}</span>
                    <Tag look={check.abnormal ? { tone: "bad", icon: "warn" } : { tone: "good", icon: "thermometer" }}>
                      {reading(t, check)}
                    </Tag>
                  </li>
                )) ?? <AwayMark />}
                {resident.healthChecks?.length === 0 && <li className="soft">{t("state.empty")}</li>}
              </ul>
              <h3>{t("console.nav.supplies")}</h3>
              <ul className={styles.rows}>
                {resident.supplyOrders?.map((order) => (
                  <li key={order.id}>
                    <span>
                      <Link to={`/console/supplies/${order.id}`}>{t(`labels.SupplyKind.${order.kind}`)}</Link>{" "}
                      <span className="soft numbers">{dayAndTime(order.createdAt)}</span>
                    </span>
                    <Tag look={orderLooks[order.status]}>{t(`labels.SupplyOrderStatus.${order.status}`)}</Tag>
                  </li>
                )) ?? <AwayMark />}
                {resident.supplyOrders?.length === 0 && <li className="soft">{t("state.empty")}</li>}
              </ul>
            </>
          );
        }}
      </Answered>
    </Dialog>
  );
}
