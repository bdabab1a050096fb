import "../../text/draw";
import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { clockTime, dayName, dayOf } from "../../text/format";
import { ButtonLink } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { DrawRecord } from "./DrawRecord";

/** 抽签: of one shift, for whoever may see the shift. */
export function DrawPage({ shiftId }: { shiftId: string }) {
  const { t } = useTranslation();
  const { answer } = useQuestion("MyDrawRequests", {});
  const own = answer?.data.myDrawRequests?.find(({ shift, takenBackAt }) => shift?.id === shiftId && !takenBackAt);
  const shift = own?.shift;
  return (
    <Page
      title={t("draw.title")}
      beside={shift && `${shift.title} · ${dayName(dayOf(shift.startsAt))} ${clockTime(shift.startsAt)}`}
    >
      <DrawRecord shiftId={shiftId} own={own?.id} />
      <div className="acts">
        <ButtonLink to="/volunteer/mine">{t("phone.tab.mine")}</ButtonLink>
      </div>
    </Page>
  );
}
