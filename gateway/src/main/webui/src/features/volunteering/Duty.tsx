import { useTranslation } from "react-i18next";
import { ask, type Result } from "../../graph/ask";
import { useAgainWhenChanged } from "../../live/live";
import { type ToKeep, useKeptQuestion } from "../../offline/kept";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Empty, NotFound } from "../../ui/states";
import { ParcelList } from "../handover/ParcelList";
import { BookingActs } from "./BookingActs";
import { BookingTag } from "./BookingTag";
import { ShiftCard } from "./ShiftCard";
import { hoursOf } from "./shifts";
import styles from "./Volunteering.module.css";

/** The doors to bring things to are what is needed where there is no signal: a silent supply-service does not take them away. */
function dutyOf(id: string): ToKeep<Result<"Duty">> {
  return {
    key: `duty ${id}`,
    load: () => ask("Duty", { id }),
    fill: ({ shift }, whole) => ({
      shift: shift && { ...shift, supplyOrders: shift.supplyOrders ?? whole.shift?.supplyOrders ?? null },
    }),
  };
}

/** One shift of one's own: check in, the doors of a delivery, check out. */
export function Duty({ shiftId }: { shiftId: string }) {
  const { t } = useTranslation();
  const question = useKeptQuestion(dutyOf(shiftId));
  useAgainWhenChanged(question.again);
  return (
    <Answered question={question}>
      {({ shift }, away) => {
        if (!shift) return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
        const isAway = away.has("supply-service");
        const parcels = shift.supplyOrders ?? [];
        const booking = shift.myBooking;
        const onDuty = booking?.status === "ATTENDED" && !booking.checkedOutAt;
        const watched = onDuty ? shift.isolationCase?.household : undefined;
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
            {watched && (
              <section className={styles.past}>
                <h2>{t("volunteer.shift.watched")}</h2>
                <p>
                  <strong>{watched.address}</strong>
                </p>
              </section>
            )}
            {delivers && onDuty && (
              <section className={styles.past}>
                {(parcels.length > 0 || !isAway) && <h2>{t("volunteer.shift.doors", { count: parcels.length })}</h2>}
                {isAway && <AwayStrip services={["supply-service"]} again={question.again} />}
                {parcels.length === 0 && !isAway && <Empty text={t("volunteer.shift.noDoors")} />}
                <ParcelList buildings={[{ name: "", parcels }]} />
              </section>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
