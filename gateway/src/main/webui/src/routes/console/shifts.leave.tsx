import { useTranslation } from "react-i18next";
import { useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { LeaveList } from "../../features/leave/LeaveList";
import { Page } from "../../ui/Page";

/** 调休: the ledger of those who were on duty on rest days. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  return (
    <Page title={`${useAreaName(area)} ${t("running.leave.title")}`}>
      <DutyNav />
      <p className="soft">{t("running.leave.about")}</p>
      <LeaveList area={area} />
    </Page>
  );
}
