import { type Answer, ask, type Result, type Service } from "../../graph/ask";
import type { SupplyOrderStatus } from "../../graph/documents.gen";
import type { ToKeep } from "../../offline/kept";

export type ParcelOfDoor = NonNullable<Result<"HandOver">["supplyOrders"]>["nodes"][number];

const toGo: SupplyOrderStatus[] = ["READY", "DELIVERING"];
const open: SupplyOrderStatus[] = ["RECEIVED", "PREPARING", "READY", "DELIVERING"];
const PAGE = 100;
const MOST_PAGES = 40;

async function load(statuses: SupplyOrderStatus[]): Promise<Answer<ParcelOfDoor[]>> {
  const parcels: ParcelOfDoor[] = [];
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

function parcels(statuses: SupplyOrderStatus[]): ToKeep<ParcelOfDoor[]> {
  return { key: `handover ${statuses.join()}`, load: () => load(statuses) };
}

export const parcelsToGo = parcels(toGo);
export const openParcels = parcels(open);
