import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { LeftDutyList } from "../../features/secondees/LeftDutyList";
import { SecondeeList } from "../../features/secondees/SecondeeList";
import { SheetImport } from "../../features/sheets/SheetImport";
import { useMay } from "../../session/rights";
import { Page } from "../../ui/Page";
import { Notice } from "../../ui/states";

/** 下沉干部: who is there until when, the roster they come by, and what they leave open. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const runs = useMay("runShift", area);
  return (
    <Page title={`${useAreaName(area)} ${t("running.secondees.title")}`}>
      <DutyNav />
      {runs && <LeftDutyList area={area} />}
      <SecondeeList area={area} />
      {runs && isCommunity(area) && (
        <SheetImport
          key={area}
          title={t("running.secondees.import")}
          hint={t("running.secondees.importHint")}
          accept=".xlsx,.csv"
          check={`/rosters/secondees/check?communityCode=${area}`}
          store={{ path: `/rosters/secondees?communityCode=${area}`, method: "PUT" }}
        />
      )}
      {runs && !isCommunity(area) && <Notice icon="home" title={t("running.sheet.chooseCommunity")} />}
    </Page>
  );
}
