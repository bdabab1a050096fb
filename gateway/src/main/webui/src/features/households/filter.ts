import type { Variables } from "../../graph/ask";
import type { CareNeed } from "../../graph/documents.gen";
import { careNeeds } from "./care";

type Get = (name: string) => string;

/** What the address asks of the doors. */
export function doorFilter(area: string, get: Get): Variables<"Households">["filter"] {
  return {
    area,
    text: get("text") || undefined,
    estateId: get("estate") || undefined,
    buildingId: get("building") || undefined,
    unitId: get("unit") || undefined,
  };
}

/** What the address asks of the people. */
export function peopleFilter(area: string, get: Get): Variables<"Residents">["filter"] {
  const care = get("care")
    .split(",")
    .filter((each): each is CareNeed => careNeeds.some((need) => need === each));
  return { area, text: get("text") || undefined, careNeeds: care.length > 0 ? care : undefined };
}
