import "../../text/draw";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Result } from "../../graph/ask";
import { useQuestion } from "../../graph/question";
import { useAgainWhenChanged, useEverySeconds, useNow } from "../../live/live";
import { usePerson } from "../../session/Person";
import { Answered } from "../../ui/Answered";
import { Button } from "../../ui/Button";
import { Pager, Tabs, useFilters } from "../../ui/filters";
import { Icon } from "../../ui/Icon";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/states";
import { DrawOffer } from "../draw/DrawOffer";
import { isUndrawn } from "../draw/draw";
import { BookDialog } from "./BookDialog";
import { BookingTag } from "./BookingTag";
import { ShiftCard } from "./ShiftCard";
import { type Booked, clashes, mayTake, type Offered } from "./shifts";
import styles from "./Volunteering.module.css";

type Mine = NonNullable<Result<"FreeShifts">["myBookings"]>;

const FIRST = 30;

const shows = ["open", "all", "draw"] as const;

/** 找班次: what this person may take, soonest first; one tap and one confirmation. */
export function FreeShifts() {
  const { t } = useTranslation();
  const filters = useFilters();
  const show = shows.find((each) => each === filters.get("show")) ?? "open";
  const forOne = show === "open";
  const { seats } = usePerson();
  const [from] = useState(() => new Date().toISOString());
  const [asked, setAsked] = useState<Offered>();
  const [done, setDone] = useState<{ shift: Offered; booking: Booked }>();
  const after = filters.get("after") || undefined;
  const every = useEverySeconds();
  const forMe = useQuestion("ShiftsForMe", forOne ? { from, first: FIRST, after } : undefined, every);
  const filter = show === "draw" ? { from, toBeDrawn: true } : { from };
  const all = useQuestion("FreeShifts", forOne ? undefined : { filter, first: FIRST, after }, every);
  useAgainWhenChanged(forOne ? forMe.again : all.again);
  return (
    <Page title={t("volunteer.shift.free")}>
      {done && <BookedNotice shift={done.shift} booking={done.booking} />}
      <div className={styles.bar}>
        <Tabs
          label={t("phone.round.show")}
          value={show}
          options={[
            { value: "open", label: t("volunteer.shift.withPlaces") },
            { value: "all", label: t("volunteer.shift.alsoFull") },
            { value: "draw", label: t("draw.tab") },
          ]}
          onChoose={(chosen) => filters.set({ show: chosen === "open" ? "" : chosen }, true)}
        />
      </div>
      {!forOne ? (
        <Answered question={all}>
          {({ shifts, myBookings }) => (
            <Offers
              shifts={(shifts?.nodes ?? []).filter((shift) => mayTake(shift, seats, from))}
              mine={myBookings ?? []}
              nothing={show === "draw" ? t("draw.none") : undefined}
              page={shifts?.pageInfo}
              onBook={setAsked}
            />
          )}
        </Answered>
      ) : (
        <Answered question={forMe}>
          {({ freeShifts }) => (
            <Offers shifts={freeShifts?.nodes ?? []} mine={[]} page={freeShifts?.pageInfo} onBook={setAsked} />
          )}
        </Answered>
      )}
      {asked && (
        <BookDialog
          shift={asked}
          onBooked={(booking) => {
            setDone({ shift: asked, booking });
            setAsked(undefined);
            scrollTo({ top: 0 });
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  );
}

function Offers({
  shifts,
  mine,
  nothing,
  page,
  onBook,
}: {
  shifts: readonly Offered[];
  mine: Mine;
  /** Said where there is none. */
  nothing?: string;
  page?: { hasNextPage: boolean; endCursor: string | null };
  onBook: (shift: Offered) => void;
}) {
  const { t } = useTranslation();
  const draws = useQuestion("MyDrawRequests", shifts.some(isUndrawn) ? {} : undefined);
  const requests = draws.answer?.data.myDrawRequests ?? [];
  const isAsked = (id: string) => requests.some(({ shift, takenBackAt }) => shift?.id === id && !takenBackAt);
  return (
    <>
      {shifts.length === 0 && <Empty text={nothing ?? t("volunteer.shift.nothing")} />}
      <ul className={styles.cards}>
        {shifts.map((shift) => (
          <ShiftCard key={shift.id} shift={shift}>
            {isUndrawn(shift) ? (
              <DrawOffer shift={shift} isAsked={isAsked(shift.id)} />
            ) : (
              <Offer shift={shift} mine={mine} onBook={() => onBook(shift)} />
            )}
          </ShiftCard>
        ))}
      </ul>
      {page && <Pager total={null} pageInfo={page} />}
    </>
  );
}

function Offer({ shift: asked, mine, onBook }: { shift: Offered; mine: Mine; onBook: () => void }) {
  const { t } = useTranslation();
  const shift = useNow(asked);
  const booking = shift.myBooking;
  if (booking && ["BOOKED", "WAITING", "OFFERED", "ATTENDED"].includes(booking.status)) {
    return (
      <Link to={`/volunteer/shifts/${shift.id}`} className={styles.mine}>
        <BookingTag booking={booking} />
        {t("act.open")}
      </Link>
    );
  }
  if (clashes(shift, mine)) return <span className="soft">{t("volunteer.shift.clashes")}</span>;
  return (
    <Button look="main" onClick={onBook}>
      {t(shift.booked < shift.capacity ? "volunteer.shift.book" : "volunteer.shift.queue")}
    </Button>
  );
}

function BookedNotice({ shift, booking }: { shift: Offered; booking: Booked }) {
  const { t } = useTranslation();
  return (
    <p className={booking.status === "WAITING" ? styles.queued : styles.booked} role="status">
      <Icon name={booking.status === "WAITING" ? "clock" : "check"} />
      <span>
        <strong>
          {booking.status === "WAITING"
            ? t("volunteer.shift.position", { position: booking.position })
            : t(`labels.BookingStatus.${booking.status}`)}
        </strong>{" "}
        {shift.title}
      </span>
      <Link to="/volunteer/mine">{t("phone.tab.mine")}</Link>
    </p>
  );
}
