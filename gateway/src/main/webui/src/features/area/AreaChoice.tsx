import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Page } from "../../ui/Page";
import { useAreaName } from "./area";

/** Who looks after several areas says which of them to show first. */
export function AreaChoice({ areas }: { areas: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Page title={t("console.chooseArea")}>
      <ul>
        {areas.map((area) => (
          <li key={area}>
            <Choice area={area} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Choice({ area }: { area: string }) {
  return <Link to={`?area=${area}`}>{useAreaName(area) || area}</Link>;
}
