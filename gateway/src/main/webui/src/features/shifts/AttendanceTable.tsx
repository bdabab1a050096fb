import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../graph/ask";
import { clockTime } from "../../text/format";
import { Button } from "../../ui/Button";
import { bookingLooks } from "../../ui/looks";
import { Table } from "../../ui/Table";
import { Tag } from "../../ui/Tag";
import { AttendanceDialog } from "./AttendanceDialog";

export type ShiftFile = NonNullable<Result<"Shift">["shift"]>;
export type BookingRow = NonNullable<ShiftFile["bookings"]>[number];

/** Who comes, who came, how long; those who run the shift put it right. */
export function AttendanceTable({ of, runs }: { of: ShiftFile; runs: boolean }) {
  const { t } = useTranslation();
  const [recording, setRecording] = useState<BookingRow>();
  const mayRecord = ({ status }: BookingRow) =>
    runs && !of.cancelled && (status === "BOOKED" || status === "ATTENDED" || status === "ABSENT");
  return (
    <>
      <Table
        label={t("console.shift.attendance")}
        head={[
          t("console.shift.volunteer"),
          t("console.shift.state"),
          t("console.shift.checkedIn"),
          t("console.shift.checkedOut"),
          t("console.shift.minutes"),
          <span key="acts" className="heard">
            {t("act.more")}
          </span>,
        ]}
      >
        {of.bookings?.map((booking) => (
          <tr key={booking.id}>
            <td>
              {booking.volunteer.name}
              {booking.volunteer.phone && (
                <>
                  {" "}
                  <a className="numbers" href={`tel:${booking.volunteer.phone}`}>
                    {booking.volunteer.phone}
                  </a>
                </>
              )}
              {booking.organisation && (
                <span className="soft small"> {t("console.duty.sentBy", { name: booking.organisation.name })}</span>
              )}
            </td>
            <td>
              <Tag look={bookingLooks[booking.status]}>{t(`labels.BookingStatus.${booking.status}`)}</Tag>{" "}
              {booking.position !== null && t("console.shift.position", { position: booking.position })}
              {booking.late && ` ${t("console.shift.late")}`}
              {booking.leftEarly && ` ${t("console.shift.leftEarly")}`}
            </td>
            <td className="numbers">{booking.checkedInAt ? clockTime(booking.checkedInAt) : "—"}</td>
            <td className="numbers">{booking.checkedOutAt ? clockTime(booking.checkedOutAt) : "—"}</td>
            <td className="numbers">{booking.creditedMinutes ?? "—"}</td>
            <td>
              {mayRecord(booking) && (
                <Button small onClick={() => setRecording(booking)}>
                  {t("console.shift.record")}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {recording && <AttendanceDialog of={recording} shift={of} onClose={() => setRecording(undefined)} />}
    </>
  );
}
