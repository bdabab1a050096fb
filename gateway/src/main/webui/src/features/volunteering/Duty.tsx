import { useTranslation } from "react-i18next";
import { ask } from "../../graph/ask";
import { useAgainWhenChanged } from "../../live/live";
import { useKeptQuestion } from "../../offline/kept";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";
import { Empty, NotFound } from "../../ui/states";
import { ParcelList } from "../handover/ParcelList";
import { BookingActs } from "./BookingActs";
import { BookingTag } from "./BookingTag";
import { ShiftCard } from "./ShiftCard";
import { hoursOf } from "./shifts";
import styles from "./Volunteering.module.css";

/** One shift of one's own: check in, the doors of a delivery, check out. */
export function Duty({ shiftId }: { shiftId: string }) {
  const { t } = useTranslation();
  const question = useKeptQuestion({ key: `duty ${shiftId}`, load: () => ask("Duty", { id: shiftId }) });
  useAgainWhenChanged(question.again);
  return (
    <Answered question={question}>
      {({ shift }) => {
        if (!shift) return <NotFound />;
        const booking = shift.myBooking;
        const onDuty = booking?.status === "ATTENDED" && !booking.checkedOutAt;
        const delivers = shift.post === "DELIVERY" || shift.post === "SHOPPING";
        return (
          <Page title={t("volunteer.shift.one")}>
            <ul className={styles.cards}>
              <ShiftCard shift={shift}>
                {booking && (
                  <>
                    <BookingTag booking={booking} />
                    {booking.creditedMinutes !== null && (
                      <span className="numbers">{t("volunteer.shift.hours", hoursOf(booking.creditedMinutes))}</span>
                    )}
                    <BookingActs booking={booking} shift={shift} />
                  </>
                )}
              </ShiftCard>
            </ul>
            {delivers && booking && !onDuty && !booking.checkedOutAt && (
              <p className="soft">{t("volunteer.shift.doorsAfterCheckIn")}</p>
            )}
            {delivers && onDuty && (
              <section className={styles.past}>
                <h2>{t("volunteer.shift.doors", { count: shift.supplyOrders?.length ?? 0 })}</h2>
                {shift.supplyOrders?.length === 0 && <Empty text={t("volunteer.shift.noDoors")} />}
                <ParcelList buildings={[{ name: "", parcels: shift.supplyOrders ?? [] }]} />
              </section>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
