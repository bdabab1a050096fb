/** What a file does, as it is looked through or stored; rows that change nothing are only counted. */
export interface Report {
  readonly stored: boolean;
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
  readonly rows: readonly ReportRow[];
}

interface ReportRow {
  readonly number: number;
  readonly verdict: string;
  /** What changes, by heading. */
  readonly columns?: readonly string[] | null;
  readonly faults?: readonly Said[] | null;
  /** What it is taken with all the same. */
  readonly warnings?: readonly Said[] | null;
}

interface Said {
  readonly column: string;
  readonly reason: string;
}

export const verdicts = ["FRESH", "CHANGED", "UNCHANGED", "WRONG"] as const;
export const counted = ["fresh", "changed", "unchanged", "wrong"] as const;

/** How many rows storing it touches; none while one is wrong, for then nothing is stored. */
export function toStore({ fresh, changed, wrong }: Report): number {
  return wrong > 0 ? 0 : fresh + changed;
}
