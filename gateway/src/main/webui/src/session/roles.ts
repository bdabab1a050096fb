import type { Role } from "../graph/documents.gen";

/** A seat: one role with all the areas it holds in; who has two can change between them. */
export interface Seat {
  readonly role: Role;
  readonly areas: readonly string[];
}

/** Where each role begins; first those who look after most. */
export const startPages: Record<Role, string> = {
  STREET_OFFICER: "/console/overview",
  COMMUNITY_MANAGER: "/console/board",
  HEALTH_WORKER: "/worker/checks",
  GRID_WORKER: "/worker/round",
  PROPERTY_STAFF: "/worker/handover",
  VOLUNTEER: "/volunteer/shifts",
  RESIDENT: "/resident",
};

const order = Object.keys(startPages) as Role[];

export function seatsOf(grants: readonly { role: Role; area: string }[], hasHousehold: boolean): Seat[] {
  const seats = order
    .map((role) => ({ role, areas: grants.filter((grant) => grant.role === role).map((grant) => grant.area) }))
    .filter((seat) => seat.areas.length > 0);
  const isSeated = seats.some((seat) => seat.role === "RESIDENT");
  return hasHousehold && !isSeated ? [...seats, { role: "RESIDENT", areas: [] }] : seats;
}

/** The pages of each part, and who finds something there. */
export const partRoles = {
  console: ["STREET_OFFICER", "COMMUNITY_MANAGER"],
  worker: ["GRID_WORKER", "HEALTH_WORKER", "PROPERTY_STAFF"],
  volunteer: ["VOLUNTEER", "GRID_WORKER", "HEALTH_WORKER", "PROPERTY_STAFF"],
  resident: ["RESIDENT"],
} as const satisfies Record<string, readonly Role[]>;

export type Part = keyof typeof partRoles;

export function mayEnter(part: Part, seats: readonly Seat[]): boolean {
  const roles: readonly Role[] = partRoles[part];
  return seats.some((seat) => roles.includes(seat.role));
}
