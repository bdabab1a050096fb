import { useTranslation } from "react-i18next";
import { parcelsToGo } from "../../features/handover/parcels";
import { OutboxNotice } from "../../features/outbox/OutboxNotice";
import { roundOf } from "../../features/round/round";
import { useKeptAhead } from "../../offline/kept";
import { usePerson } from "../../session/Person";
import { today } from "../../text/format";
import { PhoneShell, type PhoneTab } from "../../ui/shell/PhoneShell";

/** The frame of a worker's pages: each tab for those who find something there. */
export function Component() {
  const { t } = useTranslation();
  const { seats } = usePerson();
  const has = (...roles: string[]) => seats.some(({ role }) => roles.includes(role));
  useKeptAhead([
    ...(has("GRID_WORKER", "HEALTH_WORKER") ? [roundOf(today())] : []),
    ...(has("GRID_WORKER", "PROPERTY_STAFF") ? [parcelsToGo] : []),
  ]);
  const tabs: (PhoneTab | false)[] = [
    has("HEALTH_WORKER") && { to: "/worker/checks", label: t("phone.tab.checks"), icon: "warn" },
    has("GRID_WORKER", "HEALTH_WORKER") && { to: "/worker/round", label: t("phone.tab.round"), icon: "home" },
    has("GRID_WORKER", "PROPERTY_STAFF") && { to: "/worker/order", label: t("phone.tab.order"), icon: "list" },
    has("GRID_WORKER", "PROPERTY_STAFF") && { to: "/worker/handover", label: t("phone.tab.handover"), icon: "box" },
    { to: "/volunteer/shifts", label: t("phone.tab.shifts"), icon: "calendar" },
  ];
  return <PhoneShell tabs={tabs.filter((tab) => tab !== false)} notice={<OutboxNotice to="/worker/outbox" />} />;
}
