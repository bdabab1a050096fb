import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import styles from "../../features/households/file.module.css";
import { CancelShiftDialog } from "../../features/shifts/CancelShiftDialog";
import { PublishDialog } from "../../features/shifts/PublishDialog";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { useMay } from "../../session/rights";
import { clockTime, dayAndTime, dayName, dayOf } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { bookingLooks, orderLooks } from "../../ui/looks";
import { Meter } from "../../ui/Meter";
import { Page } from "../../ui/Page";
import { Away, NotFound } from "../../ui/states";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";

type Shift = NonNullable<Result<"Shift">["shift"]>;

/** One shift: how full, who comes, who came, what it carries. */
export function Component() {
  const { id = "" } = useParams();
  const question = useQuestion("Shift", { id }, 30);
  return (
    <Answered question={question}>
      {({ shift }, away) => {
        if (shift) return <ShiftFile of={shift} />;
        return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
      }}
    </Answered>
  );
}

function ShiftFile({ of }: { of: Shift }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const runs = useMay("runShift", of.community?.code ?? "");
  const [open, setOpen] = useState<"copy" | "cancel">();
  const ahead = !of.cancelled && Date.parse(of.startsAt) > Date.now();
  return (
    <Page
      title={of.title}
      beside={`${t(`labels.Post.${of.post}`)} · ${dayName(dayOf(of.startsAt))} ${clockTime(of.startsAt)}–${clockTime(of.endsAt)} · ${of.place} · ${of.community?.name ?? ""}`}
      acts={
        runs && (
          <>
            <Button icon="plus" onClick={() => setOpen("copy")}>
              {t("console.shift.copy")}
            </Button>
            {ahead && (
              <Button look="danger" onClick={() => setOpen("cancel")}>
                {t("console.shift.cancel")}
              </Button>
            )}
          </>
        )
      }
    >
      <section className={styles.card}>
        <p className="numbers">
          {of.cancelled && <Tag look={{ tone: "idle", icon: "cross" }}>{t("console.shift.cancelled")}</Tag>}{" "}
          {t("console.shift.filled", { booked: of.booked, capacity: of.capacity })}
          {of.waiting > 0 && ` · ${t("console.shift.waiting", { count: of.waiting })}`}
        </p>
        <Meter done={of.booked} whole={of.capacity} />
      </section>
      {of.bookings && of.bookings.length > 0 && (
        <Table
          label={t("console.shift.attendance")}
          head={[
            t("console.shift.volunteer"),
            t("console.shift.state"),
            t("console.shift.checkedIn"),
            t("console.shift.checkedOut"),
            t("console.shift.minutes"),
          ]}
        >
          {of.bookings.map((booking) => (
            <tr key={booking.id}>
              <td>{booking.volunteer.name}</td>
              <td>
                <Tag look={bookingLooks[booking.status]}>{t(`labels.BookingStatus.${booking.status}`)}</Tag>{" "}
                {booking.position !== null && t("console.shift.position", { position: booking.position })}
              </td>
              <td className="numbers">{booking.checkedInAt ? clockTime(booking.checkedInAt) : "—"}</td>
              <td className="numbers">{booking.checkedOutAt ? clockTime(booking.checkedOutAt) : "—"}</td>
              <td className="numbers">{booking.creditedMinutes ?? "—"}</td>
            </tr>
          ))}
        </Table>
      )}
      {of.supplyOrders && of.supplyOrders.length > 0 && (
        <section className={styles.card}>
          <header>
            <h2>{t("console.shift.carries")}</h2>
          </header>
          <ul className={styles.rows}>
            {of.supplyOrders.map((order) => (
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
      )}
      {open === "copy" && of.community && (
        <PublishDialog
          communityCode={of.community.code}
          pattern={of}
          onClose={(published) => {
            setOpen(undefined);
            if (published) navigate(`/console/shifts/${published}`);
          }}
        />
      )}
      {open === "cancel" && (
        <CancelShiftDialog shiftId={of.id} title={of.title} booked={of.booked} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  );
}
