import { type Answer, ask, type Result, type Service } from "../../graph/ask";
import type { SupplyOrderStatus } from "../../graph/documents.gen";
import { everyPage, NO_PAGE } from "../../graph/pages";
import type { ToKeep } from "../../offline/kept";

export type ParcelOfDoor = NonNullable<Result<"HandOver">["supplyOrders"]>["nodes"][number];

const toGo: SupplyOrderStatus[] = ["READY", "DELIVERING"];
const open: SupplyOrderStatus[] = ["RECEIVED", "PREPARING", "READY", "DELIVERING"];
const PAGE = 100;
const MOST_PAGES = 40;

async function load(statuses: SupplyOrderStatus[]): Promise<Answer<ParcelOfDoor[]>> {
  const away = new Set<Service>();
  const { nodes } = await everyPage(
    async (after) => {
      const answer = await ask("HandOver", { statuses, first: PAGE, after });
      for (const service of answer.away) away.add(service);
      return answer.data.supplyOrders ?? NO_PAGE;
    },
    { most: MOST_PAGES },
  );
  return { data: nodes, away };
}

function parcels(statuses: SupplyOrderStatus[]): ToKeep<ParcelOfDoor[]> {
  return { key: `handover ${statuses.join()}`, load: () => load(statuses) };
}

export const parcelsToGo = parcels(toGo);
export const openParcels = parcels(open);
