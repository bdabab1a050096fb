import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { CaseList } from "../../features/observation/CaseList";
import { useMay } from "../../session/rights";
import { ButtonLink } from "../../ui/Button";
import { Page } from "../../ui/Page";

/** 居家观察: all cases of an area. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const opens = useMay("observe", area) && isCommunity(area);
  return (
    <Page
      title={`${useAreaName(area)} ${t("console.nav.observation")}`}
      acts={
        opens && (
          <ButtonLink look="main" icon="plus" to={`/console/observation/open?area=${area}`}>
            {t("console.open.title")}
          </ButtonLink>
        )
      }
    >
      <CaseList area={area} />
    </Page>
  );
}
