import "../../text/volunteer";
import { useTranslation } from "react-i18next";
import { OutboxNotice } from "../../features/outbox/OutboxNotice";
import { useListening } from "../../live/live";
import { PhoneShell } from "../../ui/shell/PhoneShell";

export function Component() {
  const { t } = useTranslation();
  useListening();
  return (
    <PhoneShell
      tabs={[
        { to: "/volunteer/shifts", label: t("phone.tab.free"), icon: "search" },
        { to: "/volunteer/mine", label: t("phone.tab.mine"), icon: "calendar" },
        { to: "/volunteer/notices", label: t("volunteer.notice.title"), icon: "list" },
        { to: "/volunteer/own", label: t("volunteer.own.title"), icon: "people" },
      ]}
      notice={<OutboxNotice to="/volunteer/outbox" />}
    />
  );
}
