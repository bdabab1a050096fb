import { useTranslation } from "react-i18next";
import { type Answer, ask, type Result, type Service } from "../../graph/ask";
import type { SupplyOrderStatus } from "../../graph/documents.gen";
import { useKeptQuestion } from "../../offline/kept";
import { Answered } from "../../ui/Answered";
import { Tabs, useFilters } from "../../ui/filters";
import { grouped } from "../../ui/grouped";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/states";
import styles from "./HandOver.module.css";
import { ParcelList } from "./ParcelList";

type Parcel = NonNullable<Result<"HandOver">["supplyOrders"]>["nodes"][number];

const toGo: SupplyOrderStatus[] = ["READY", "DELIVERING"];
const open: SupplyOrderStatus[] = ["RECEIVED", "PREPARING", "READY", "DELIVERING"];
const PAGE = 100;
const MOST_PAGES = 5;
const order = new Intl.Collator("zh-Hans-CN", { numeric: true });

async function load(statuses: SupplyOrderStatus[]): Promise<Answer<Parcel[]>> {
  const parcels: Parcel[] = [];
  const away = new Set<Service>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Answer<Result<"HandOver">> = await ask("HandOver", { statuses, first: PAGE, after });
    for (const service of answer.away) away.add(service);
    const { supplyOrders } = answer.data;
    parcels.push(...(supplyOrders?.nodes ?? []));
    if (!supplyOrders?.pageInfo.hasNextPage) break;
    after = supplyOrders.pageInfo.endCursor;
  }
  return { data: parcels, away };
}

function buildingOf({ household }: Parcel): string {
  return [household?.estate?.name, household?.building?.name].filter(Boolean).join(" ");
}

/** 待交付: what is to be handed over, by building. */
export function HandOver() {
  const { t } = useTranslation();
  const filters = useFilters();
  const all = filters.get("show") === "all";
  const statuses = all ? open : toGo;
  const question = useKeptQuestion(`handover ${statuses.join()}`, () => load(statuses));
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
