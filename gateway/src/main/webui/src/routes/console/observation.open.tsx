import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { OpenForm } from "../../features/observation/OpenForm";
import { Page } from "../../ui/Page";
import { Notice } from "../../ui/states";

/** 开设观察 in one community. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  return (
    <Page title={`${useAreaName(area)} ${t("console.open.title")}`}>
      {!isCommunity(area) ? (
        <Notice icon="home" title={t("console.open.chooseCommunity")} />
      ) : (
        <OpenForm key={area} communityCode={area} />
      )}
    </Page>
  );
}
