import { useTranslation } from "react-i18next";
import { AreaChoice } from "../../features/area/AreaChoice";
import { useArea, useAreaName, useAreasToChoose } from "../../features/area/area";
import { Board } from "../../features/board/Board";
import { useQuestion } from "../../graph/question";
import { clockTime, dayName, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";

const EVERY_SECONDS = 60;
const ROWS = 8;

/** 今日工作: what an area has to do now, each row acted on where it stands. */
export function Component() {
  const area = useArea();
  const choice = useAreasToChoose();
  return choice.length > 0 ? <AreaChoice areas={choice} /> : <Today area={area} />;
}

function Today({ area }: { area: string }) {
  const { t } = useTranslation();
  const name = useAreaName(area);
  const question = useQuestion("Board", { area, today: today(), first: ROWS }, EVERY_SECONDS);
  return (
    <Page
      title={`${name} ${t("console.nav.board")}`}
      beside={`${dayName(today())}${question.at ? ` · ${t("state.asOf", { time: clockTime(question.at) })}` : ""}`}
    >
      <Answered question={question}>
        {(work, away) => <Board area={area} work={work} away={away} again={question.again} />}
      </Answered>
    </Page>
  );
}
