import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct, useQuestion } from "../../graph/question";
import { useNow } from "../../live/live";
import { ActDialog } from "../../ui/ActDialog";
import { ShiftTime } from "./ShiftCard";
import type { Booked, Offered } from "./shifts";
import styles from "./Volunteering.module.css";

/** The one confirmation: when, where, what; or that one has to wait, and how. */
export function BookDialog({
  shift: asked,
  onBooked,
  onClose,
}: {
  shift: Offered;
  onBooked: (booking: Booked) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  // As the button that opened it says, and on as it changes: what is confirmed is a place or the queue.
  const shift = useNow(asked);
  const act = useAct("BookShift");
  // As the profile says, unless it is said here.
  const profile = useQuestion("MyProfile", {}).answer?.data.myProfile;
  const [said, setSaid] = useState<boolean>();
  const shortNotice = said ?? profile?.shortNotice ?? true;
  const full = shift.booked >= shift.capacity;
  return (
    <ActDialog
      title={t(full ? "volunteer.shift.queue" : "volunteer.shift.book")}
      confirm={t(full ? "volunteer.shift.queueConfirm" : "volunteer.shift.bookConfirm")}
      busy={act.busy}
      refusal={act.refusal}
      onConfirm={async () => {
        const done = await act.run({ shiftId: shift.id, shortNotice: said ?? null });
        if (done) onBooked(done.bookShift);
      }}
      onClose={onClose}
    >
      <strong>{shift.title}</strong>
      <ShiftTime shift={shift} />
      <p>{shift.place}</p>
      {full && (
        <>
          <p>{t("volunteer.shift.queueText", { count: shift.waiting })}</p>
          <label className={styles.tick}>
            <input type="checkbox" checked={shortNotice} onChange={(event) => setSaid(event.target.checked)} />
            {t("volunteer.shift.shortNotice")}
          </label>
        </>
      )}
    </ActDialog>
  );
}
