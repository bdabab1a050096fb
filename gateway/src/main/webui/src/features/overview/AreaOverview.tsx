import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Empty } from "../../ui/states";
import { AsOf } from "./AsOf";
import { EVERY_SECONDS } from "./numbers";
import { OverviewTable } from "./OverviewTable";

/** The streets of areas that hold more than one: a district, a city, or several that one looks after. */
export function AreaOverview({ areas }: { areas: readonly string[] }) {
  const { t } = useTranslation();
  const question = useQuestion("StreetsOverview", {}, EVERY_SECONDS);
  return (
    <Answered question={question}>
      {({ streets }, away) => {
        const inside = streets?.filter(({ code }) => areas.some((area) => code.startsWith(area)));
        if (!inside) return <Away services={away} again={question.again} />;
        return (
          <Page title={t("console.overview.streets")} beside={<AsOf overview={inside[0]?.overview} />}>
            {away.size > 0 && <AwayStrip services={away} again={question.again} />}
            {inside.length > 0 ? <OverviewTable rows={inside} title={t("console.overview.street")} /> : <Empty />}
            <p className="soft small">{t("console.overview.legend")}</p>
          </Page>
        );
      }}
    </Answered>
  );
}
