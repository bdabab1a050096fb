import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { RosterCard } from "../../features/roster/RosterCard";
import { RosterList } from "../../features/roster/RosterList";
import { SendRoster } from "../../features/roster/SendRoster";
import { useMay } from "../../session/rights";
import { ButtonLink } from "../../ui/Button";
import { useFilters } from "../../ui/filters";
import { Page } from "../../ui/Page";
import { Forbidden, Notice } from "../../ui/states";

/** 名册导入: a file is looked through, someone sees what it does, then it is stored. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const filters = useFilters();
  const name = useAreaName(area);
  const imports = useMay("importRoster", area);
  const chosen = filters.get("import");
  if (!imports) return <Forbidden />;
  return (
    <Page
      title={`${name} ${t("console.roster.title")}`}
      acts={<ButtonLink to={`/console/households/doubles?area=${area}`}>{t("console.double.title")}</ButtonLink>}
    >
      {!isCommunity(area) ? (
        <Notice icon="home" title={t("console.open.chooseCommunity")} />
      ) : (
        <>
          <SendRoster key={area} communityCode={area} onBegin={(id) => filters.set({ area, import: id })} />
          {chosen && <RosterCard key={chosen} id={chosen} />}
          <RosterList communityCode={area} />
        </>
      )}
    </Page>
  );
}
