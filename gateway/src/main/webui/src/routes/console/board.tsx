import { useTranslation } from "react-i18next";
import { useArea, useAreaName } from "../../features/area/area";
import { Board } from "../../features/board/Board";
import { useQuestion } from "../../graph/question";
import { clockTime, dayName, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { Page } from "../../ui/Page";

const EVERY_SECONDS = 60;
const ROWS = 8;

/** 今日工作: what an area has to do now, each row acted on where it stands. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
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
