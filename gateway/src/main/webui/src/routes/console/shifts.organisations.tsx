import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { OrganisationDialog } from "../../features/duty/OrganisationDialog";
import { OrganisationList } from "../../features/duty/OrganisationList";
import { useMay } from "../../session/rights";
import { Button } from "../../ui/Button";
import { Page } from "../../ui/Page";

/** 单位: who sends groups, and who may book for them. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const adds = useMay("runShift", area) && isCommunity(area);
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={`${useAreaName(area)} ${t("console.duty.organisations")}`}
      acts={
        adds && (
          <Button look="main" icon="plus" onClick={() => setAdding(true)}>
            {t("console.duty.addOrganisation")}
          </Button>
        )
      }
    >
      <DutyNav />
      <OrganisationList area={area} />
      {adding && <OrganisationDialog communityCode={area} onClose={() => setAdding(false)} />}
    </Page>
  );
}
