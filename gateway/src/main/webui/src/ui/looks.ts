import type {
  BookingStatus,
  DueState,
  ObservationStatus,
  Presence,
  SupplyOrderStatus,
  VisitOutcome,
} from "../graph/documents.gen";
import type { Look } from "./Tag";

// One record for each status: a value that the graph adds later does not compile until it has a look.
export const observationLooks: Record<ObservationStatus, Look> = {
  PLANNED: { tone: "idle", icon: "clock" },
  OBSERVING: { tone: "active", icon: "shield" },
  RELEASED: { tone: "good", icon: "check" },
  TRANSFERRED: { tone: "warn", icon: "right" },
  CANCELLED: { tone: "idle", icon: "cross" },
};

export const dueLooks: Record<DueState, Look> = {
  DUE: { tone: "idle", icon: "clock" },
  DONE: { tone: "good", icon: "check" },
  MISSING: { tone: "bad", icon: "warn" },
};

export const orderLooks: Record<SupplyOrderStatus, Look> = {
  RECEIVED: { tone: "idle", icon: "list" },
  PREPARING: { tone: "active", icon: "box" },
  READY: { tone: "active", icon: "check" },
  DELIVERING: { tone: "active", icon: "right" },
  DONE: { tone: "good", icon: "check" },
  PART_DONE: { tone: "warn", icon: "warn" },
  CANNOT: { tone: "bad", icon: "cross" },
  CANCELLED: { tone: "idle", icon: "cross" },
};

export const bookingLooks: Record<BookingStatus, Look> = {
  BOOKED: { tone: "active", icon: "check" },
  WAITING: { tone: "warn", icon: "clock" },
  OFFERED: { tone: "warn", icon: "right" },
  EXPIRED: { tone: "idle", icon: "cross" },
  DECLINED: { tone: "idle", icon: "cross" },
  CANCELLED: { tone: "idle", icon: "cross" },
  ATTENDED: { tone: "good", icon: "check" },
  ABSENT: { tone: "bad", icon: "warn" },
};

export const presenceLooks: Record<Presence, Look> = {
  PRESENT: { tone: "good", icon: "home" },
  AWAY: { tone: "idle", icon: "right" },
  MOVED_OUT: { tone: "idle", icon: "cross" },
};

export const visitLooks: Record<VisitOutcome, Look> = {
  DONE: { tone: "good", icon: "check" },
  NOBODY_HOME: { tone: "warn", icon: "home" },
  REFUSED: { tone: "bad", icon: "cross" },
  NO_ANSWER: { tone: "warn", icon: "phone" },
};
