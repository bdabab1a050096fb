import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { useAgainWhenChanged, useEverySeconds } from "../../live/live";
import { Answered } from "../../ui/Answered";
import { ButtonLink } from "../../ui/Button";
import { Newest } from "../../ui/Newest";
import { Page } from "../../ui/Page";
import { Away, Empty, Loading } from "../../ui/states";
import { MyDraws } from "../draw/MyDraws";
import { BookingActs } from "./BookingActs";
import { BookingTag } from "./BookingTag";
import { GiveAway, HandOvers } from "./HandOvers";
import { Notices, useUnread } from "./Notices";
import { ShiftCard } from "./ShiftCard";
import { OfferSwap, Swaps } from "./Swaps";
import { hoursOf } from "./shifts";
import styles from "./Volunteering.module.css";

type MyBooking = NonNullable<Result<"MyBookings">["myBookings"]>[number];

function isAhead({ status, checkedOutAt, shift }: MyBooking, now: string): boolean {
  const counts = ["BOOKED", "WAITING", "OFFERED", "ATTENDED"].includes(status);
  return counts && !checkedOutAt && shift.endsAt > now && !shift.cancelled;
}

function mayGive({ status, shift }: MyBooking, now: string): boolean {
  return status === "BOOKED" && shift.startsAt > now;
}

/** 我的班次: what is ahead with its acts, what was, and the hours. */
export function MyShifts() {
  const { t } = useTranslation();
  const unread = useUnread();
  const question = useQuestion("MyBookings", {}, useEverySeconds());
  useAgainWhenChanged(question.again);
  useAgainWhenChanged(unread.again);
  return (
    <Page title={t("volunteer.shift.mine")}>
      <Answered question={question}>
        {({ me, myBookings }, away) => {
          // They stand above: coming later they would move what a finger is about to touch.
          if (!unread.answer && unread.asking) return <Loading />;
          const now = new Date().toISOString();
          if (!myBookings) return <Away services={away} />;
          const all = myBookings;
          const ahead = all
            .filter((booking) => isAhead(booking, now))
            .sort((one, other) => one.shift.startsAt.localeCompare(other.shift.startsAt));
          const past = all.filter((booking) => !isAhead(booking, now));
          return (
            <>
              {me.creditedMinutes !== null && (
                <p className={styles.hours}>
                  {t("volunteer.shift.credited")}
                  <strong className="numbers">{t("volunteer.shift.hours", hoursOf(me.creditedMinutes))}</strong>
                </p>
              )}
              <Notices unread={unread.answer?.data.myNotices?.nodes ?? []} />
              {ahead.length === 0 && <Empty text={t("volunteer.shift.noneAhead")} />}
              <ul className={styles.cards}>
                {ahead.map((booking) => (
                  <ShiftCard key={booking.id} shift={booking.shift}>
                    <div className={styles.state}>
                      <BookingTag booking={booking} />
                    </div>
                    <BookingActs booking={booking} shift={booking.shift} />
                    {mayGive(booking, now) && <GiveAway bookingId={booking.id} shift={booking.shift} />}
                    {mayGive(booking, now) && <OfferSwap bookingId={booking.id} shift={booking.shift} mine={ahead} />}
                    <ButtonLink to={`/volunteer/shifts/${booking.shift.id}`}>{t("act.open")}</ButtonLink>
                  </ShiftCard>
                ))}
              </ul>
              <MyDraws />
              <HandOvers me={me.volunteer?.id} />
              <Swaps me={me.volunteer?.id} />
              {past.length > 0 && (
                <section className={styles.past}>
                  <h2>{t("volunteer.shift.past")}</h2>
                  <ul className={styles.cards}>
                    {past.map((booking) => (
                      <ShiftCard key={booking.id} shift={booking.shift}>
                        <BookingTag booking={booking} />
                        {booking.creditedMinutes !== null && (
                          <span className="numbers">
                            {t("volunteer.shift.hours", hoursOf(booking.creditedMinutes))}
                          </span>
                        )}
                      </ShiftCard>
                    ))}
                  </ul>
                  <Newest of={all} />
                </section>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
