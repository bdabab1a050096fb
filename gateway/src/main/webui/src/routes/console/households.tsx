import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { careNeeds } from "../../features/households/care";
import { ExportButton } from "../../features/households/ExportButton";
import { doorFilter, peopleFilter } from "../../features/households/filter";
import { HouseholdDialog } from "../../features/households/HouseholdDialog";
import { HouseholdList } from "../../features/households/HouseholdList";
import { nowhere, PlaceFilter } from "../../features/households/PlaceFilter";
import { ResidentList } from "../../features/households/ResidentList";
import { SearchField } from "../../features/households/SearchField";
import { RosterExport } from "../../features/roster/RosterExport";
import { useQuestion } from "../../graph/question";
import { useMay } from "../../session/rights";
import { Button, ButtonLink } from "../../ui/Button";
import { FilterBar, Tabs, useFilters } from "../../ui/filters";
import { Page } from "../../ui/Page";

/** 住户: the register, by doors or by people. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const area = useArea();
  const filters = useFilters();
  const people = filters.get("view") === "people";
  const one = isCommunity(area);
  const saves = useMay("saveResident", area) && one;
  const imports = useMay("importRoster", area);
  const exports = useMay("exportRoster", area) && one;
  const [adding, setAdding] = useState(false);
  const community = useQuestion("Community", one ? { code: area } : undefined).answer?.data.community;
  return (
    <Page
      title={`${useAreaName(area)} ${t("console.nav.households")}`}
      acts={
        <>
          <ExportButton
            people={people}
            households={doorFilter(area, filters.get)}
            residents={peopleFilter(area, filters.get)}
          />
          {exports && <RosterExport communityCode={area} />}
          {imports && (
            <ButtonLink to={`/console/households/roster?area=${area}`}>{t("console.roster.title")}</ButtonLink>
          )}
          {saves && (
            <Button look="main" icon="plus" onClick={() => setAdding(true)}>
              {t("console.household.addDoor")}
            </Button>
          )}
        </>
      }
    >
      <FilterBar>
        <Tabs
          label={t("console.nav.households")}
          value={people ? "people" : ""}
          options={[
            { value: "", label: t("console.household.doors") },
            { value: "people", label: t("console.household.people") },
          ]}
          onChoose={(view) => filters.set({ view, care: "", ...nowhere })}
        />
        <SearchField label={t("act.search")} />
        {!people && community?.estates && <PlaceFilter estates={community.estates} />}
        {people && (
          <select
            aria-label={t("console.household.care")}
            value={filters.get("care")}
            onChange={(event) => filters.set({ care: event.target.value })}
          >
            <option value="">{t("console.household.everyone")}</option>
            <option value={careNeeds.join(",")}>{t("console.household.anyCare")}</option>
            {careNeeds.map((need) => (
              <option key={need} value={need}>
                {t(`labels.CareNeed.${need}`)}
              </option>
            ))}
          </select>
        )}
      </FilterBar>
      {people ? <ResidentList area={area} /> : <HouseholdList area={area} />}
      {adding && (
        <HouseholdDialog
          communityCode={area}
          onSaved={(id) => navigate(`/console/households/${id}`)}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
}
