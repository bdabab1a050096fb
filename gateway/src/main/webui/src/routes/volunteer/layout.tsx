import "../../text/volunteer";
import { useTranslation } from "react-i18next";
import { OutboxNotice } from "../../features/outbox/OutboxNotice";
import { PhoneShell } from "../../ui/shell/PhoneShell";

export function Component() {
  const { t } = useTranslation();
  return (
    <PhoneShell
      tabs={[
        { to: "/volunteer/shifts", label: t("phone.tab.free"), icon: "search" },
        { to: "/volunteer/mine", label: t("phone.tab.mine"), icon: "calendar" },
      ]}
      notice={<OutboxNotice to="/volunteer/outbox" />}
    />
  );
}
