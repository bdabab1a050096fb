import { useTranslation } from "react-i18next";
import { useArea } from "../../features/area/area";
import { CommunityTable } from "../../features/overview/CommunityTable";
import { asOf } from "../../features/overview/numbers";
import { Totals } from "../../features/overview/Totals";
import { Trend } from "../../features/overview/Trend";
import { useQuestion } from "../../graph/question";
import { dayAndTime } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";
import { Away, AwayStrip, Empty, NotFound } from "../../ui/states";

const EVERY_SECONDS = 60;
const STREET_DIGITS = 9;

/** 总览: the communities of a street side by side. */
export function Component() {
  const { t } = useTranslation();
  const code = useArea().slice(0, STREET_DIGITS);
  const question = useQuestion("Street", { code }, EVERY_SECONDS);
  return (
    <Answered question={question}>
      {({ street }, away) => {
        if (!street) return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
        const communities = street.communities ?? [];
        const [only] = communities;
        // Who has one community of the street sees the sums of that one.
        const whole = street.overview ? street : communities.length === 1 ? only : undefined;
        const shown = whole?.overview ?? only?.overview;
        const time = shown && asOf(shown);
        return (
          <Page
            title={`${street.name} ${t("console.nav.overview")}`}
            beside={time && t("state.asOf", { time: dayAndTime(time) })}
          >
            {away.size > 0 && <AwayStrip services={away} again={question.again} />}
            {whole?.overview && <Totals area={whole.code} overview={whole.overview} />}
            {communities.length > 0 ? <CommunityTable rows={communities} /> : <Empty />}
            <p className="soft small">{t("console.overview.legend")}</p>
            {street.overview && <Trend code={street.code} />}
          </Page>
        );
      }}
    </Answered>
  );
}
