import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { DrawRecord } from "../../features/draw/DrawRecord";
import styles from "../../features/households/file.module.css";
import { AttendanceTable, type ShiftFile } from "../../features/shifts/AttendanceTable";
import { CheckInCode } from "../../features/shifts/CheckInCode";
import { useShiftQuestion } from "../../features/shifts/live";
import { ShiftActs } from "../../features/shifts/ShiftActs";
import { ShiftFacts } from "../../features/shifts/ShiftFacts";
import { useMay } from "../../session/rights";
import { dayAndSpan, dayAndTime } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Joined, useNameOf } from "../../ui/Joined";
import { orderLooks } from "../../ui/looks";
import { Meter } from "../../ui/Meter";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, NotFound } from "../../ui/states";
import { Tag } from "../../ui/Tag";

/** One shift: how full, who comes, who came, what it carries. */
export function Component() {
  const { id = "" } = useParams();
  const question = useShiftQuestion("Shift", { id });
  return (
    <Answered question={question}>
      {({ shift }, away) => {
        if (shift) {
          return (
            <>
              {away.size > 0 && <AwayStrip services={away} again={question.again} />}
              <File of={shift} />
            </>
          );
        }
        return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
      }}
    </Answered>
  );
}

function File({ of }: { of: ShiftFile }) {
  const { t } = useTranslation();
  const runs = useMay("runShift", of.community?.code ?? "");
  const nameOf = useNameOf();
  return (
    <Page
      title={of.title}
      beside={`${t(`labels.Post.${of.post}`)} · ${dayAndSpan(of)} · ${of.place} · ${nameOf(of.community)}`}
      acts={runs && <ShiftActs of={of} />}
    >
      <section className={styles.card}>
        <p className="numbers">
          {of.cancelled && <Tag look={{ tone: "idle", icon: "cross" }}>{t("console.shift.cancelled")}</Tag>}{" "}
          {t("console.shift.filled", { booked: of.booked, capacity: of.capacity })}
          {of.waiting > 0 && ` · ${t("console.shift.waiting", { count: of.waiting })}`}
        </p>
        <Meter done={of.booked} whole={of.capacity} />
        <ShiftFacts of={of} />
      </section>
      {of.access === "DRAW" && (
        <section className={styles.card}>
          <header>
            <h2>{t("draw.byDraw")}</h2>
          </header>
          <DrawRecord shiftId={of.id} />
        </section>
      )}
      {runs && of.codeAtPlace && <CheckInCode shiftId={of.id} />}
      {of.bookings && of.bookings.length > 0 && <AttendanceTable of={of} runs={runs} />}
      <Joined of={of.supplyOrders} from="supply-service">
        {(orders) => orders.length > 0 && <Carried orders={orders} />}
      </Joined>
    </Page>
  );
}

function Carried({ orders }: { orders: NonNullable<ShiftFile["supplyOrders"]> }) {
  const { t } = useTranslation();
  return (
    <section className={styles.card}>
      <header>
        <h2>{t("console.shift.carries")}</h2>
      </header>
      <ul className={styles.rows}>
        {orders.map((order) => (
          <li key={order.id}>
            <span>
              <Link to={`/console/supplies/${order.id}`}>{t(`labels.SupplyKind.${order.kind}`)}</Link>{" "}
              <span className="soft">{order.recipient?.address}</span>
            </span>
            <span className="acts">
              <span className="soft small numbers">{dayAndTime(order.dueAt)}</span>
              <Tag look={orderLooks[order.status]}>{t(`labels.SupplyOrderStatus.${order.status}`)}</Tag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
