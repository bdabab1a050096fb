import { useTranslation } from "react-i18next";
import { useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { UndeliveredList } from "../../features/outgoing/UndeliveredList";
import { WebHooks } from "../../features/outgoing/WebHooks";
import { Page } from "../../ui/Page";

/** 消息外发: the programs that are told what people are told, and what did not arrive. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  return (
    <Page title={`${useAreaName(area)} ${t("running.outgoing.title")}`}>
      <DutyNav />
      <UndeliveredList area={area} />
      <WebHooks area={area} />
    </Page>
  );
}
