import { useTranslation } from "react-i18next";
import type { BookingStatus } from "../../graph/documents.gen";
import { bookingLooks } from "../../ui/looks";
import { Tag } from "../../ui/Tag";

export function BookingTag({
  booking,
}: {
  booking: { readonly status: BookingStatus; readonly position: number | null; readonly checkedOutAt: string | null };
}) {
  const { t } = useTranslation();
  const { status, position, checkedOutAt } = booking;
  return (
    <Tag look={bookingLooks[status]}>
      {status === "WAITING" && position !== null
        ? t("volunteer.shift.position", { position })
        : status === "ATTENDED" && checkedOutAt
          ? t("volunteer.shift.over")
          : t(`labels.BookingStatus.${status}`)}
    </Tag>
  );
}
