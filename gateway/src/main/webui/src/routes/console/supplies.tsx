import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { OrderList } from "../../features/supplies/OrderList";
import { PlaceOrderDialog } from "../../features/supplies/PlaceOrderDialog";
import { useMay } from "../../session/rights";
import { Button } from "../../ui/Button";
import { Page } from "../../ui/Page";

/** 物资: the orders of an area, late ones first. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const name = useAreaName(area);
  const places = useMay("placeOrder", area) && isCommunity(area);
  const [placing, setPlacing] = useState(false);
  return (
    <Page
      title={`${name} ${t("console.nav.supplies")}`}
      acts={
        places && (
          <Button look="main" icon="plus" onClick={() => setPlacing(true)}>
            {t("console.supply.place")}
          </Button>
        )
      }
    >
      <OrderList area={area} />
      {placing && <PlaceOrderDialog communityCode={area} onClose={() => setPlacing(false)} />}
    </Page>
  );
}
