import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { ButtonLink } from "../../ui/Button";
import { useFilters } from "../../ui/filters";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Loading, NotFound } from "../../ui/states";
import { AsOf } from "./AsOf";
import { EVERY_SECONDS } from "./numbers";
import { Buildings, Estates } from "./Places";
import { Totals } from "./Totals";
import { CommunityTrend } from "./Trend";

/** One community: its sums, then its estates; an estate: its buildings with their doors. */
export function CommunityOverview({ code }: { code: string }) {
  const { t } = useTranslation();
  const chosen = useFilters().get("estate");
  const question = useQuestion("CommunityOverview", { code }, EVERY_SECONDS);
  // The numbers change by the minute; its buildings and units, of which a large community has thousands, do not.
  const places = useQuestion("Community", { code });
  const estate = places.answer?.data.community?.estates?.find(({ id }) => id === chosen);
  return (
    <Answered question={question}>
      {({ community }, away) => {
        if (!community) return away.size > 0 ? <Away numbers services={away} again={question.again} /> : <NotFound />;
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
                {!estate && <AsOf overviews={[community.overview]} />}
              </>
            }
            acts={!estate && <ButtonLink to={`/console/board${here}`}>{t("console.nav.board")}</ButtonLink>}
          >
            {away.size > 0 && <AwayStrip numbers services={away} again={question.again} />}
            {chosen && !places.answer && places.asking ? (
              <Loading />
            ) : estate ? (
              <Buildings area={code} estate={estate} />
            ) : (
              <>
                <Totals area={code} overview={community.overview} />
                <Answered question={places}>
                  {(known) => known.community?.estates && <Estates area={code} estates={known.community.estates} />}
                </Answered>
                <CommunityTrend code={code} />
              </>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
