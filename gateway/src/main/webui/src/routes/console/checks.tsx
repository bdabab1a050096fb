import { useTranslation } from "react-i18next";
import { useArea, useAreaName } from "../../features/area/area";
import { AbnormalList } from "../../features/checks/AbnormalList";
import { DueList } from "../../features/checks/DueList";
import { Tabs, useFilters } from "../../ui/filters";
import { Page } from "../../ui/Page";

/** 体温: what today asks for, and what was abnormal. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const filters = useFilters();
  const abnormal = filters.get("view") === "abnormal";
  return (
    <Page
      title={`${useAreaName(area)} ${t("console.nav.checks")}`}
      acts={
        <Tabs
          label={t("console.nav.checks")}
          value={abnormal ? "abnormal" : ""}
          options={[
            { value: "", label: t("check.due") },
            { value: "abnormal", label: t("check.abnormal") },
          ]}
          onChoose={(view) => filters.set({ view, state: "", slot: "", handled: view ? "no" : "", on: "" })}
        />
      }
    >
      {abnormal ? <AbnormalList area={area} /> : <DueList area={area} />}
    </Page>
  );
}
