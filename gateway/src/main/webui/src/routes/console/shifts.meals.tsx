import { useTranslation } from "react-i18next";
import { useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { MealTable } from "../../features/duty/MealTable";
import { Page } from "../../ui/Page";

/** 订餐: the meals of a day for those on duty. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  return (
    <Page title={`${useAreaName(area)} ${t("console.duty.meals")}`}>
      <DutyNav />
      <MealTable area={area} />
    </Page>
  );
}
