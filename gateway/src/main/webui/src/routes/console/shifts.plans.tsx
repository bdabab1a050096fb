import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { PlanDialog } from "../../features/duty/PlanDialog";
import { PlanList } from "../../features/duty/PlanList";
import { useMay } from "../../session/rights";
import { Button } from "../../ui/Button";
import { Page } from "../../ui/Page";

/** 排班计划: duties that return, and the shifts made of them. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const plans = useMay("runShift", area) && isCommunity(area);
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={`${useAreaName(area)} ${t("console.duty.plans")}`}
      acts={
        plans && (
          <Button look="main" icon="plus" onClick={() => setAdding(true)}>
            {t("console.duty.newPlan")}
          </Button>
        )
      }
    >
      <DutyNav />
      <PlanList area={area} />
      {adding && <PlanDialog communityCode={area} onClose={() => setAdding(false)} />}
    </Page>
  );
}
