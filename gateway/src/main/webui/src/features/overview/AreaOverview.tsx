import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Empty } from "../../ui/states";
import { sharedArea } from "../area/area";
import { AsOf } from "./AsOf";
import { EVERY_SECONDS, together } from "./numbers";
import { OverviewTable } from "./OverviewTable";
import { Totals } from "./Totals";
import { AreaTrend } from "./Trend";

/** The streets of areas that hold more than one: a district, a city, or several that one looks after. */
export function AreaOverview({ areas }: { areas: readonly string[] }) {
  const { t } = useTranslation();
  const question = useQuestion("StreetsOverview", {}, EVERY_SECONDS);
  return (
    <Answered question={question}>
      {({ streets }, away) => {
        const inside = streets?.filter(({ code }) => areas.some((area) => code.startsWith(area)));
        if (!inside) return <Away numbers services={away} again={question.again} />;
        const overviews = inside.map(({ overview }) => overview);
        const shared = sharedArea(areas);
        return (
          <Page title={t("console.overview.streets")} beside={<AsOf overviews={overviews} />}>
            {away.size > 0 && <AwayStrip numbers services={away} again={question.again} />}
            {inside.length > 0 && shared && <Totals area={shared} overview={together(overviews)} />}
            {inside.length > 0 ? <OverviewTable rows={inside} title={t("console.overview.street")} /> : <Empty />}
            <p className="soft small">{t("console.overview.legend")}</p>
            {inside.length > 0 && <AreaTrend areas={areas} />}
          </Page>
        );
      }}
    </Answered>
  );
}
