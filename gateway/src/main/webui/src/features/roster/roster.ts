import type { Result } from "../../graph/ask";
import type { RosterState, RowVerdict } from "../../graph/documents.gen";
import type { Look } from "../../ui/Tag";

export type Roster = NonNullable<Result<"RosterImport">["rosterImport"]>;
export type Row = NonNullable<Result<"RosterRows">["rosterRows"]>["nodes"][number];

export const rosterLooks: Record<RosterState, Look> = {
  CHECKING: { tone: "active", icon: "search" },
  CHECKED: { tone: "warn", icon: "eye" },
  STORING: { tone: "active", icon: "clock" },
  STORED: { tone: "good", icon: "check" },
  FAILED: { tone: "bad", icon: "cross" },
};

/** Wrong rows first: that is where the work is. Rows that change nothing are only counted. */
export const listed = ["WRONG", "IN_DOUBT", "CHANGED", "NEW"] as const satisfies readonly RowVerdict[];
export type Listed = (typeof listed)[number];

export const countOf: Record<RowVerdict, (roster: Roster) => number> = {
  WRONG: (roster) => roster.wrong,
  IN_DOUBT: (roster) => roster.inDoubt,
  CHANGED: (roster) => roster.changed,
  NEW: (roster) => roster.fresh,
  UNCHANGED: (roster) => roster.unchanged,
};

export function isAtWork(roster: Roster): boolean {
  return roster.state === "CHECKING" || roster.state === "STORING";
}

/** Rows that would be stored. */
export function good(roster: Roster): number {
  return roster.fresh + roster.changed + roster.inDoubt;
}

/** Numbers of rows as a person writes them: 2–41, 44. */
export function spans(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const each of numbers) {
    const latest = found.at(-1);
    if (latest && each === latest[1] + 1) latest[1] = each;
    else found.push([each, each]);
  }
  return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}
