import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { useAct } from "../../graph/question";
import { ActDialog } from "../../ui/ActDialog";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/fields";
import { bookingLooks } from "../../ui/looks";
import { Tag } from "../../ui/Tag";
import { ShiftTime } from "../volunteering/ShiftCard";
import styles from "../volunteering/Volunteering.module.css";

type Group = NonNullable<Result<"GroupBookings">["groupBookings"]>[number];

/** One list that was booked: who is on it, what became of each, and places given back. */
export function GroupCard({ of }: { of: Group }) {
  const { t } = useTranslation();
  const [giving, setGiving] = useState(false);
  const held = of.bookings.filter(({ status }) => status === "BOOKED");
  const ahead = of.shift.startsAt > new Date().toISOString();
  return (
    <li className={styles.card}>
      <ShiftTime shift={of.shift} />
      <h3>{of.shift.title}</h3>
      <p className="soft">{of.shift.place}</p>
      <ul className={styles.told}>
        {of.bookings.map(({ id, status, volunteer }) => (
          <li key={id}>
            <Tag look={bookingLooks[status]}>{t(`labels.BookingStatus.${status}`)}</Tag>
            {volunteer.name}
          </li>
        ))}
      </ul>
      {ahead && held.length > 0 && (
        <div className={styles.acts}>
          <Button look="danger" onClick={() => setGiving(true)}>
            {t("volunteer.group.giveBack")}
          </Button>
        </div>
      )}
      {giving && <GiveBackDialog of={of} held={held} onClose={() => setGiving(false)} />}
    </li>
  );
}

function GiveBackDialog({ of, held, onClose }: { of: Group; held: Group["bookings"]; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct("CancelGroupBooking");
  const [chosen, setChosen] = useState<readonly string[]>(held.map(({ id }) => id));
  return (
    <ActDialog
      title={t("volunteer.group.giveBack")}
      confirm={t("volunteer.group.giveBackConfirm", { count: chosen.length })}
      danger
      busy={act.busy}
      disabled={chosen.length === 0}
      refusal={act.refusal}
      onConfirm={async () => {
        if (await act.run({ groupBookingId: of.id, bookingIds: [...chosen] })) onClose();
      }}
      onClose={onClose}
    >
      <strong>{of.shift.title}</strong>
      <ShiftTime shift={of.shift} />
      <p>{t("volunteer.group.giveBackText")}</p>
      <Choices
        label={t("volunteer.group.whose")}
        options={held.map(({ id, volunteer }) => ({ value: id, label: volunteer.name }))}
        chosen={chosen}
        onChange={setChosen}
      />
    </ActDialog>
  );
}
