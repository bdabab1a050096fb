import { useTranslation } from "react-i18next";
import { useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { HoursTable } from "../../features/duty/HoursTable";
import { Page } from "../../ui/Page";

/** 工时: what was served, by person, post or community. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  return (
    <Page title={`${useAreaName(area)} ${t("console.duty.hours")}`}>
      <DutyNav />
      <HoursTable area={area} />
    </Page>
  );
}
