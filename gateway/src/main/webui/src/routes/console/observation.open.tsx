import { useTranslation } from "react-i18next";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { OpenForm } from "../../features/observation/OpenForm";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { useFilters } from "../../ui/filters";
import { Page } from "../../ui/Page";
import { Away, NotFound, Notice } from "../../ui/states";

/** 开设观察 in one community. */
export function Component() {
  const { t } = useTranslation();
  const area = useArea();
  const door = useFilters().get("household");
  return (
    <Page title={`${useAreaName(area)} ${t("console.open.title")}`}>
      {!isCommunity(area) ? (
        <Notice icon="home" title={t("console.open.chooseCommunity")} />
      ) : door ? (
        <OpenForDoor key={door} id={door} />
      ) : (
        <OpenForm key={area} communityCode={area} />
      )}
    </Page>
  );
}

/** The same, begun at the door from whose file one comes. */
function OpenForDoor({ id }: { id: string }) {
  const question = useQuestion("Door", { id });
  return (
    <Answered question={question}>
      {({ household }, away) => {
        if (household) return <OpenForm communityCode={household.community.code} begunAt={household} />;
        return away.size > 0 ? <Away services={away} again={question.again} /> : <NotFound />;
      }}
    </Answered>
  );
}
