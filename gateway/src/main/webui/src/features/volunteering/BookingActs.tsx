import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BookingStatus } from "../../graph/documents.gen";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { ActRefused } from "../../ui/states";
import { useEntries } from "../outbox/useOutbox";
import { ShiftTime } from "./ShiftCard";
import { mayCancel, mayCheckIn, mayCheckOut } from "./shifts";

interface MyBooking {
  readonly id: string;
  readonly status: BookingStatus;
  readonly checkedOutAt: string | null;
}

interface MyShift {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** 签到, 签退, 取消: what may be done with a booking now. */
export function BookingActs({ booking, shift }: { booking: MyBooking; shift: MyShift }) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState(false);
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
        <Button look="main" busy={checkIn.busy} onClick={() => checkIn.run({ bookingId: booking.id })}>
          {t("phone.shift.checkIn")}
        </Button>
      )}
      {mayCheckOut(booking) && handsOver && <span className="soft">{t("phone.shift.unsentFirst")}</span>}
      {mayCheckOut(booking) && !handsOver && (
        <Button look="main" busy={checkOut.busy} onClick={() => checkOut.run({ bookingId: booking.id })}>
          {t("phone.shift.checkOut")}
        </Button>
      )}
      {mayCancel(booking, shift, now) && (
        <Button look="danger" onClick={() => setCancelling(true)}>
          {t("phone.shift.cancel")}
        </Button>
      )}
      <ActRefused refusal={checkIn.refusal ?? checkOut.refusal} />
      {cancelling && (
        <ActDialog
          title={t("phone.shift.cancel")}
          confirm={t("phone.shift.cancelConfirm")}
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
          <p>{t("phone.shift.cancelText")}</p>
        </ActDialog>
      )}
    </>
  );
}
