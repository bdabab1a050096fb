import { useTranslation } from "react-i18next";
import { useArea, useAreaName } from "../../features/area/area";
import { DoubleList } from "../../features/roster/DoubleList";
import { useMay } from "../../session/rights";
import { Page } from "../../ui/Page";
import { Forbidden } from "../../ui/states";

/** 疑似重复: pairs that nobody has decided on. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const name = useAreaName(area);
  if (!useMay("decideDoubles", area)) return <Forbidden />;
  return (
    <Page title={`${name} ${t("console.double.title")}`}>
      <DoubleList area={area} />
    </Page>
  );
}
