import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BookingStatus } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/fields";
import { ActRefused } from "../../ui/states";
import { useEntries } from "../outbox/useOutbox";
import { ShiftTime } from "./ShiftCard";
import { ShowPass } from "./ShowPass";
import { mayCancel, mayCheckIn, mayCheckOut } from "./shifts";

interface MyBooking {
  readonly id: string;
  readonly status: BookingStatus;
  readonly checkedOutAt: string | null;
  readonly offerExpiresAt: string | null;
}

interface MyShift {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly codeAtPlace: boolean;
}

/** 签到, 签退, 取消: what may be done with a booking now. */
export function BookingActs({ booking, shift }: { booking: MyBooking; shift: MyShift }) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState(false);
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState("");
  const checkIn = useAct("CheckIn");
  const checkOut = useAct("CheckOut");
  const cancel = useAct("CancelBooking");
  // After the check-out a hand-over that still waits would be refused.
  const handsOver = useEntries().some(
    ({ document, state }) => document === "DeliverSupplyOrder" && state === "waiting",
  );
  const now = new Date();
  return (
    <>
      {mayCheckIn(booking, shift, now) && (
        <Button
          look="main"
          busy={checkIn.busy}
          onClick={() => (shift.codeAtPlace ? setAsking(true) : checkIn.run({ bookingId: booking.id }))}
        >
          {t("volunteer.shift.checkIn")}
        </Button>
      )}
      {mayCheckIn(booking, shift, now) && <ShowPass bookingId={booking.id} />}
      {mayCheckOut(booking) && handsOver && <span className="soft">{t("volunteer.shift.unsentFirst")}</span>}
      {mayCheckOut(booking) && !handsOver && (
        <Button look="main" busy={checkOut.busy} onClick={() => checkOut.run({ bookingId: booking.id })}>
          {t("volunteer.shift.checkOut")}
        </Button>
      )}
      {mayCancel(booking, shift, now) && (
        <Button look="danger" onClick={() => setCancelling(true)}>
          {t("volunteer.shift.cancel")}
        </Button>
      )}
      {!asking && <ActRefused refusal={checkIn.refusal ?? checkOut.refusal} />}
      {booking.status === "OFFERED" && <Offer booking={booking} />}
      {asking && (
        <ActDialog
          title={t("volunteer.shift.checkIn")}
          confirm={t("volunteer.shift.checkIn")}
          busy={checkIn.busy}
          disabled={!code.trim()}
          refusal={checkIn.refusal}
          onConfirm={async () => {
            if (await checkIn.run({ bookingId: booking.id, code: code.trim() })) setAsking(false);
          }}
          onClose={() => setAsking(false)}
        >
          <TextField
            label={t("volunteer.shift.code")}
            hint={t("volunteer.shift.codeHint")}
            inputMode="numeric"
            required
            value={code}
            onChange={setCode}
          />
        </ActDialog>
      )}
      {cancelling && (
        <ActDialog
          title={t("volunteer.shift.cancel")}
          confirm={t("volunteer.shift.cancelConfirm")}
          danger
          busy={cancel.busy}
          refusal={cancel.refusal}
          onConfirm={async () => {
            if (await cancel.run({ bookingId: booking.id })) setCancelling(false);
          }}
          onClose={() => setCancelling(false)}
        >
          <strong>{shift.title}</strong>
          <ShiftTime shift={shift} />
          <p>{t("volunteer.shift.cancelText")}</p>
        </ActDialog>
      )}
    </>
  );
}

/** A late place: hers until the offer expires, if she takes it. */
function Offer({ booking }: { booking: MyBooking }) {
  const { t } = useTranslation();
  const accept = useAct("AcceptOffer");
  const decline = useAct("DeclineOffer");
  return (
    <>
      {booking.offerExpiresAt && (
        <p className="numbers">{t("volunteer.shift.offeredUntil", { time: dayAndTime(booking.offerExpiresAt) })}</p>
      )}
      <Button look="main" busy={accept.busy} onClick={() => accept.run({ bookingId: booking.id })}>
        {t("volunteer.shift.accept")}
      </Button>
      <Button busy={decline.busy} onClick={() => decline.run({ bookingId: booking.id })}>
        {t("volunteer.shift.decline")}
      </Button>
      <ActRefused refusal={accept.refusal ?? decline.refusal} />
    </>
  );
}
