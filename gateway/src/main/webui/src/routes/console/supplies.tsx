import { useTranslation } from "react-i18next";
import { useArea, useAreaName } from "../../features/area/area";
import { OrderList } from "../../features/supplies/OrderList";
import { Page } from "../../ui/Page";

/** 物资: the orders of an area, late ones first. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  return (
    <Page title={`${useAreaName(area)} ${t("console.nav.supplies")}`}>
      <OrderList area={area} />
    </Page>
  );
}
