import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { isCommunity, useArea, useAreaName } from "../../features/area/area";
import { DutyNav } from "../../features/duty/DutyNav";
import { HandOverList } from "../../features/shifts/HandOverList";
import { PublishDialog } from "../../features/shifts/PublishDialog";
import { ShiftList } from "../../features/shifts/ShiftList";
import { SwapList } from "../../features/shifts/SwapList";
import { UnsettledList } from "../../features/shifts/UnsettledList";
import { WeekBoard } from "../../features/shifts/WeekBoard";
import { useMay } from "../../session/rights";
import { Button } from "../../ui/Button";
import { Tabs, useFilters } from "../../ui/filters";
import { Page } from "../../ui/Page";

/** 班次: the week by place and post, or a list. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const area = useArea();
  const filters = useFilters();
  const list = filters.get("view") === "list";
  const runs = useMay("runShift", area);
  const publishes = runs && isCommunity(area);
  const [publishing, setPublishing] = useState(false);
  return (
    <Page
      title={`${useAreaName(area)} ${t("console.nav.shifts")}`}
      acts={
        <>
          <Tabs
            label={t("console.nav.shifts")}
            value={list ? "list" : ""}
            options={[
              { value: "", label: t("console.shift.week") },
              { value: "list", label: t("console.shift.list") },
            ]}
            onChoose={(view) => filters.set({ view, on: "", short: "" })}
          />
          {publishes && (
            <Button look="main" icon="plus" onClick={() => setPublishing(true)}>
              {t("console.shift.publish")}
            </Button>
          )}
        </>
      }
    >
      {runs && <DutyNav />}
      {list ? <ShiftList area={area} /> : <WeekBoard area={area} publishes={publishes} />}
      {runs && <UnsettledList area={area} />}
      {runs && <HandOverList area={area} />}
      {runs && <SwapList area={area} />}
      {publishing && (
        <PublishDialog
          communityCode={area}
          onClose={(published) => {
            setPublishing(false);
            if (published) navigate(`/console/shifts/${published}`);
          }}
        />
      )}
    </Page>
  );
}
