import { useTranslation } from "react-i18next";
import type { Post, Role } from "../../graph/documents.gen";
import { Choices } from "../../ui/fields";

// Who books at all (design, section 4).
const booking = ["VOLUNTEER", "GRID_WORKER", "PROPERTY_STAFF", "HEALTH_WORKER"] as const satisfies readonly Role[];

/** Who may book; none chosen means all. Household watch is never open to volunteers. */
export function BookingRoles({
  post,
  chosen,
  onChange,
}: {
  post: Post;
  chosen: readonly Role[];
  onChange: (chosen: Role[]) => void;
}) {
  const { t } = useTranslation();
  const offered = booking.filter((role) => post !== "HOUSEHOLD_WATCH" || role !== "VOLUNTEER");
  return (
    <div>
      <Choices
        label={t("console.duty.openTo")}
        options={offered.map((role) => ({ value: role as Role, label: t(`labels.Role.${role}`) }))}
        chosen={chosen.filter((role) => (offered as readonly Role[]).includes(role))}
        onChange={onChange}
      />
      <p className="soft small">{t("console.duty.openToHint")}</p>
    </div>
  );
}
