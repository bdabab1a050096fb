import { useTranslation } from "react-i18next";
import { Contacts } from "../../features/home/Contacts";
import { OutboxNotice } from "../../features/outbox/OutboxNotice";
import { PhoneShell } from "../../ui/shell/PhoneShell";

/** The frame of a resident's pages: the numbers of the community are on each of them. */
export function Component() {
  const { t } = useTranslation();
  return (
    <PhoneShell
      tabs={[
        { to: "/resident", label: t("phone.tab.home"), icon: "home" },
        { to: "/resident/report", label: t("phone.tab.report"), icon: "thermometer" },
        { to: "/resident/supplies", label: t("phone.tab.supplies"), icon: "box" },
      ]}
      notice={<OutboxNotice to="/resident/outbox" />}
      foot={<Contacts />}
    />
  );
}
