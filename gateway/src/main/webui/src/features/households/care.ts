import type { CareNeed } from "../../graph/documents.gen";

const said: Record<CareNeed, true> = {
  ELDERLY: true,
  LIVING_ALONE: true,
  FRAIL: true,
  DISABLED: true,
  LOW_MOBILITY: true,
  CHRONIC_ILLNESS: true,
  BEDRIDDEN: true,
  PREGNANT: true,
  INFANT: true,
  MINOR_ALONE: true,
  ORPHAN: true,
  WIDOWED: true,
  LOW_INCOME: true,
  OTHER: true,
};

/** In the order in which they are shown; a new one does not compile until it stands here. */
export const careNeeds = Object.keys(said) as CareNeed[];

/** ELDERLY follows from the birth year and is not said by hand. */
export const careNeedsToSay = careNeeds.filter((need) => need !== "ELDERLY");
