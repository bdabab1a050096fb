import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { SheetImport } from "../../features/sheets/SheetImport";
import { mondayOf } from "../../features/shifts/week";
import { useMay } from "../../session/rights";
import { daysAfter, today } from "../../text/format";
import { FileButton } from "../../ui/FileButton";
import { FilterBar, SpanFilter, useFilters } from "../../ui/filters";
import { Page } from "../../ui/Page";
import { Notice } from "../../ui/states";

const DAYS = 7;

/** 排班表: the shifts of some days as a sheet, out and in again. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const filters = useFilters();
  const imports = useMay("runShift", area);
  const from = filters.get("from") || mondayOf(today());
  const to = filters.get("to") || daysAfter(from, DAYS - 1);
  return (
    <Page title={`${useAreaName(area)} ${t("running.sheet.title")}`}>
      <DutyNav />
      <p className="soft">{t("running.sheet.exportHint")}</p>
      <FilterBar>
        <SpanFilter from={from} to={to} />
        <FileButton path={`/rotas/export?${new URLSearchParams({ area, from, to })}`} name={`rota-${from}-${to}.xlsx`}>
          {t("running.sheet.export")}
        </FileButton>
      </FilterBar>
      {imports && isCommunity(area) && (
        <SheetImport
          key={area}
          title={t("running.sheet.import")}
          hint={t("running.sheet.importHint")}
          accept=".xlsx"
          check={`/rotas/check?communityCode=${area}`}
          store={{ path: `/rotas/store?communityCode=${area}`, method: "POST" }}
        />
      )}
      {imports && !isCommunity(area) && <Notice icon="home" title={t("running.sheet.chooseCommunity")} />}
    </Page>
  );
}
