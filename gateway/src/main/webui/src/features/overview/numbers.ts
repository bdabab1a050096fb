import type { Result } from "../../graph/ask";
import { today } from "../../text/format";

export type Street = NonNullable<Result<"Street">["street"]>;
/** A community or a street in a table of its like. */
export type PlaceRow = NonNullable<Street["communities"]>[number];
export type Overview = NonNullable<PlaceRow["overview"]>;

export const EVERY_SECONDS = 60;

/** A number of the overview: whence it comes, and the list that counts the same (design, rule 8). */
export interface Figure {
  readonly part: keyof Overview;
  readonly of: (overview: Overview) => number | undefined;
  /** The page and filter of the list, without the area. */
  readonly list: () => string;
  /** More of it is worse: marked where it is not zero. */
  readonly tone?: "bad" | "warn";
}

const care =
  "ELDERLY LIVING_ALONE FRAIL DISABLED LOW_MOBILITY CHRONIC_ILLNESS BEDRIDDEN PREGNANT INFANT MINOR_ALONE ORPHAN WIDOWED LOW_INCOME OTHER";

export const figures = {
  households: { part: "population", of: (all) => all.population?.households, list: () => "households" },
  residents: { part: "population", of: (all) => all.population?.residents, list: () => "households?view=people" },
  needingCare: {
    part: "population",
    of: (all) => all.population?.needingCare,
    list: () => `households?view=people&care=${care.replaceAll(" ", ",")}`,
  },
  householdsObserved: {
    part: "isolation",
    of: (all) => all.isolation?.householdsObserved,
    list: () => "observation?status=OBSERVING",
  },
  personsObserved: {
    part: "isolation",
    of: (all) => all.isolation?.personsObserved,
    list: () => "observation?status=OBSERVING",
  },
  checksDue: { part: "isolation", of: (all) => all.isolation?.checksDueToday, list: () => `checks?on=${today()}` },
  checksDone: {
    part: "isolation",
    of: (all) => all.isolation?.checksDoneToday,
    list: () => `checks?on=${today()}&state=DONE`,
  },
  checksMissing: {
    part: "isolation",
    of: (all) => all.isolation?.checksMissingToday,
    list: () => `checks?on=${today()}&state=MISSING`,
    tone: "bad",
  },
  abnormalToday: {
    part: "isolation",
    of: (all) => all.isolation?.abnormalToday,
    list: () => `checks?view=abnormal&on=${today()}`,
    tone: "warn",
  },
  abnormalUnhandled: {
    part: "isolation",
    of: (all) => all.isolation?.abnormalUnhandled,
    list: () => "checks?view=abnormal&handled=no",
    tone: "bad",
  },
  releasesDue: {
    part: "isolation",
    of: (all) => all.isolation?.releasesDue,
    list: () => "observation?due=yes",
    tone: "warn",
  },
  ordersOpen: { part: "supply", of: (all) => all.supply?.ordersOpen, list: () => "supplies?show=open" },
  ordersOverdue: {
    part: "supply",
    of: (all) => all.supply?.ordersOverdue,
    list: () => "supplies?show=overdue",
    tone: "bad",
  },
  medicineOpen: {
    part: "supply",
    of: (all) => all.supply?.medicineOpen,
    list: () => "supplies?show=open&kind=MEDICINE",
  },
  shiftsToday: {
    part: "volunteering",
    of: (all) => all.volunteering?.shiftsToday,
    list: () => `shifts?view=list&on=${today()}`,
  },
  bookedToday: {
    part: "volunteering",
    of: (all) => all.volunteering?.bookedToday,
    list: () => `shifts?view=list&on=${today()}`,
  },
  shiftsShort: {
    part: "volunteering",
    of: (all) => all.volunteering?.shiftsShort,
    list: () => "shifts?view=list&short=yes",
    tone: "bad",
  },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof figures;

export function figure(name: FigureName): Figure {
  return figures[name];
}

/** The list behind a number, in an area. */
export function listOf(name: FigureName, area: string): string {
  const [page, filter] = figure(name).list().split("?");
  const search = new URLSearchParams(filter);
  search.set("area", area);
  return `/console/${page}?${search}`;
}

/** Rows by a number, those of whom nothing is known last either way. */
export function sorted(rows: readonly PlaceRow[], name: FigureName | "name", down: boolean): PlaceRow[] {
  const turn = down ? -1 : 1;
  return [...rows].sort((one, other) => {
    if (name === "name") return turn * one.code.localeCompare(other.code);
    const a = one.overview && figure(name).of(one.overview);
    const b = other.overview && figure(name).of(other.overview);
    if (a == null || b == null) return a == null && b == null ? 0 : a == null ? 1 : -1;
    return turn * (a - b) || one.code.localeCompare(other.code);
  });
}

/** The oldest of the times that the parts of some overviews give: nothing shown is older. */
export function asOf(overviews: readonly (Overview | null | undefined)[]): string | undefined {
  return overviews
    .flatMap((each) => [each?.population, each?.isolation, each?.supply, each?.volunteering])
    .flatMap((part) => part?.asOf ?? [])
    .sort()[0];
}

/** The numbers of two places as one; unknown where they are of either. */
export function added<P extends object>(one: P | null, other: P | null): P | null {
  if (!one || !other) return null;
  const sums = Object.entries(one).map(([name, value]) => {
    const beside = other[name as keyof P];
    return [name, typeof value === "number" && typeof beside === "number" ? value + beside : value];
  });
  return Object.fromEntries(sums);
}

/** What several places have together. */
export function together(overviews: readonly (Overview | null)[]): Overview | null {
  return overviews.reduce(
    (one, other) =>
      one &&
      other && {
        population: added(one.population, other.population),
        isolation: added(one.isolation, other.isolation),
        supply: added(one.supply, other.supply),
        volunteering: added(one.volunteering, other.volunteering),
      },
  );
}
