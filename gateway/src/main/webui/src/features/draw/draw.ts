import type { Result } from "../../graph/ask";

export type Drawn = NonNullable<Result<"Draw">["draw"]>;
type Lot = Drawn["lots"][number];
export type Request = NonNullable<Result<"MyDrawRequests">["myDrawRequests"]>[number];

interface ByDraw {
  readonly access: "DRAW" | "FIRST_COME";
  readonly drawnAt: string | null;
  readonly releaseAt: string | null;
}

/** Whether its places are still to be drawn; afterwards it is a shift like any other. */
export function isUndrawn({ access, drawnAt }: ByDraw): boolean {
  return access === "DRAW" && !drawnAt;
}

/** Whether one may ask, or take it back. */
export function collects(shift: ByDraw, now: string): boolean {
  return isUndrawn(shift) && shift.releaseAt !== null && now < shift.releaseAt;
}

const MOST_LOTS = 10;
const HOURS_PER_LOT = 4;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function smallest(seed: string, { requestId, lots }: Lot): Promise<string> {
  const numbers = await Promise.all(Array.from({ length: lots }, (_, k) => sha256(`${seed}/${requestId}/${k + 1}`)));
  return numbers.sort()[0] ?? "";
}

/** What came out of drawing again. */
export interface Check {
  readonly seedFits: boolean;
  /** The requests whose lots, number, rank or result differ. */
  readonly wrong: readonly string[];
}

/** Draws again by what the record says, as its method tells (ADR 18); nothing is asked of the server. */
export async function drawAgain({ seed, seedHash, places, lots }: Drawn): Promise<Check> {
  if (!seed) return { seedFits: false, wrong: [] };
  const numbers = new Map(
    await Promise.all(lots.map(async (lot) => [lot.requestId, await smallest(seed, lot)] as const)),
  );
  const order = [...lots].sort((one, other) =>
    (numbers.get(one.requestId) ?? "") < (numbers.get(other.requestId) ?? "") ? -1 : 1,
  );
  let left = places;
  const wrong: string[] = [];
  for (const [index, lot] of order.entries()) {
    const isGiven = lot.result === "PLACE";
    const fits =
      lot.lots === Math.max(1, MOST_LOTS - Math.floor(lot.hours / HOURS_PER_LOT)) &&
      lot.number === numbers.get(lot.requestId) &&
      lot.rank === index + 1 &&
      (left > 0 ? lot.result !== "LINE" : lot.result === "LINE");
    if (isGiven) left -= 1;
    if (!fits) wrong.push(lot.requestId);
  }
  return { seedFits: (await sha256(seed)) === seedHash, wrong };
}
