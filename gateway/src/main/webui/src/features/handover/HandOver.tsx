import { useTranslation } from "react-i18next";
import { useKeptQuestion } from "../../offline/kept";
import { Answered } from "../../ui/Answered";
import { Tabs, useFilters } from "../../ui/filters";
import { grouped } from "../../ui/grouped";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/states";
import styles from "./HandOver.module.css";
import { ParcelList } from "./ParcelList";
import { openParcels, type ParcelOfDoor, parcelsToGo } from "./parcels";

const order = new Intl.Collator("zh-Hans-CN", { numeric: true });

function buildingOf({ household }: ParcelOfDoor): string {
  return [household?.estate?.name, household?.building?.name].filter(Boolean).join(" ");
}

/** 待交付: what is to be handed over, by building. */
export function HandOver() {
  const { t } = useTranslation();
  const filters = useFilters();
  const all = filters.get("show") === "all";
  const question = useKeptQuestion(all ? openParcels : parcelsToGo);
  return (
    <Page title={t("phone.handover.title")}>
      <div className={styles.bar}>
        <Tabs
          label={t("phone.round.show")}
          value={all ? "all" : "go"}
          options={[
            { value: "go", label: t("phone.handover.toGo") },
            { value: "all", label: t("phone.handover.open") },
          ]}
          onChoose={(chosen) => filters.set({ show: chosen === "all" ? "all" : "" }, true)}
        />
      </div>
      <Answered question={question}>
        {(parcels) => {
          if (parcels.length === 0) return <Empty text={t("phone.handover.nothing")} />;
          const buildings = grouped(parcels, buildingOf).sort(([one], [other]) => order.compare(one, other));
          return (
            <ParcelList
              buildings={buildings.map(([name, orders]) => ({
                name,
                parcels: orders.sort((one, other) => (one.household?.floor ?? 0) - (other.household?.floor ?? 0)),
              }))}
            />
          );
        }}
      </Answered>
    </Page>
  );
}
