import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Empty, NotFound } from "../../ui/states";
import { AsOf } from "./AsOf";
import { EVERY_SECONDS } from "./numbers";
import { OverviewTable } from "./OverviewTable";
import { Totals } from "./Totals";
import { StreetTrend } from "./Trend";

/** The communities of a street side by side. */
export function StreetOverview({ code }: { code: string }) {
  const { t } = useTranslation();
  const question = useQuestion("Street", { code }, EVERY_SECONDS);
  return (
    <Answered question={question}>
      {({ street }, away) => {
        if (!street) return away.size > 0 ? <Away numbers services={away} again={question.again} /> : <NotFound />;
        const { communities } = street;
        return (
          <Page
            title={`${street.name} ${t("console.nav.overview")}`}
            beside={<AsOf overviews={[street.overview, ...(communities ?? []).map(({ overview }) => overview)]} />}
          >
            {away.size > 0 && <AwayStrip numbers services={away} again={question.again} />}
            {street.overview && <Totals area={street.code} overview={street.overview} />}
            {!communities && <Away numbers services={["registry-service"]} />}
            {communities?.length === 0 && <Empty />}
            {communities && communities.length > 0 && (
              <OverviewTable rows={communities} title={t("console.overview.community")} />
            )}
            <p className="soft small">{t("console.overview.legend")}</p>
            {street.overview && <StreetTrend code={street.code} />}
          </Page>
        );
      }}
    </Answered>
  );
}
