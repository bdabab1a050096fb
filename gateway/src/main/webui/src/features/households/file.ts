import type { Result } from "../../graph/ask";

/** One household one file (一户一册). */
export type HouseholdFile = NonNullable<Result<"Household">["household"]>;
export type Member = NonNullable<HouseholdFile["members"]>[number];
export type CaseFile = NonNullable<HouseholdFile["isolationCase"]>;
export type Check = CaseFile["checks"][number];

/** So many visits and orders are shown, the newest. */
export const NEWEST = 100;
