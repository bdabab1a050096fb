import type { Result } from "../../graph/ask";

/** One household one file (一户一册). */
export type HouseholdFile = NonNullable<Result<"Household">["household"]>;
export type Member = NonNullable<HouseholdFile["members"]>[number];
export type CaseFile = NonNullable<HouseholdFile["isolationCase"]>;
export type Check = CaseFile["checks"][number];
