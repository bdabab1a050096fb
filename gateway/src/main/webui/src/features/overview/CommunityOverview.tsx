import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { ButtonLink } from "../../ui/Button";
import { useFilters } from "../../ui/filters";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, NotFound } from "../../ui/states";
import { AsOf } from "./AsOf";
import { EVERY_SECONDS } from "./numbers";
import { Buildings, Estates } from "./Places";
import { Totals } from "./Totals";
import { CommunityTrend } from "./Trend";

/** One community: its sums, then its estates; an estate: its buildings with their doors. */
export function CommunityOverview({ code }: { code: string }) {
  const { t } = useTranslation();
  const chosen = useFilters().get("estate");
  const question = useQuestion("Community", { code }, EVERY_SECONDS);
  return (
    <Answered question={question}>
      {({ community }, away) => {
        if (!community) return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
        const estate = community.estates?.find(({ id }) => id === chosen);
        const here = `?area=${code}`;
        return (
          <Page
            title={estate ? estate.name : `${community.name} ${t("console.nav.overview")}`}
            beside={
              <>
                <Link to={`?area=${community.street.code}`}>{community.street.name}</Link>
                {estate && (
                  <>
                    {" › "}
                    <Link to={here}>{community.name}</Link>
                  </>
                )}{" "}
                {!estate && <AsOf overview={community.overview} />}
              </>
            }
            acts={!estate && <ButtonLink to={`/console/board${here}`}>{t("console.nav.board")}</ButtonLink>}
          >
            {away.size > 0 && <AwayStrip services={away} again={question.again} />}
            {estate ? (
              <Buildings area={code} estate={estate} />
            ) : (
              <>
                <Totals area={code} overview={community.overview} />
                {community.estates && <Estates area={code} estates={community.estates} />}
                <CommunityTrend code={code} />
              </>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
