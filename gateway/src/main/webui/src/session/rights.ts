import type { Role } from "../graph/documents.gen";
import { usePerson } from "./Person";
import type { Seat } from "./roles";

// Who is offered an act (design, section 4). The graph decides again; here it only keeps away buttons that would be refused.
const rights = {
  observe: ["STREET_OFFICER", "COMMUNITY_MANAGER"],
  recordVisit: ["COMMUNITY_MANAGER", "GRID_WORKER", "HEALTH_WORKER"],
  handleCheck: ["COMMUNITY_MANAGER", "HEALTH_WORKER"],
  saveResident: ["COMMUNITY_MANAGER", "GRID_WORKER"],
  importRoster: ["COMMUNITY_MANAGER"],
  exportRoster: ["STREET_OFFICER", "COMMUNITY_MANAGER"],
  decideDoubles: ["COMMUNITY_MANAGER"],
  reveal: ["STREET_OFFICER", "COMMUNITY_MANAGER", "GRID_WORKER", "HEALTH_WORKER"],
  placeOrder: ["COMMUNITY_MANAGER", "GRID_WORKER", "PROPERTY_STAFF"],
  assignOrder: ["COMMUNITY_MANAGER", "GRID_WORKER"],
  deliverOrder: ["COMMUNITY_MANAGER", "GRID_WORKER", "PROPERTY_STAFF"],
  runShift: ["STREET_OFFICER", "COMMUNITY_MANAGER"],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export function may(seats: readonly Seat[], right: Right, area: string): boolean {
  const roles: readonly Role[] = rights[right];
  return seats.some((seat) => roles.includes(seat.role) && seat.areas.some((granted) => area.startsWith(granted)));
}

/** Whether this person may do something in an area: a community, or the street that is looked at. */
export function useMay(right: Right, area: string): boolean {
  return may(usePerson().seats, right, area);
}
