import type { Result } from "../../graph/ask";
import type { SupplyKind, SupplyOrderStatus } from "../../graph/documents.gen";

export type OrderRow = NonNullable<Result<"SupplyOrders">["supplyOrders"]>["nodes"][number];

const ended: readonly SupplyOrderStatus[] = ["DONE", "PART_DONE", "CANNOT", "CANCELLED"];

export function isOpen({ status }: { readonly status: SupplyOrderStatus }): boolean {
  return !ended.includes(status);
}

export function isLate(order: { readonly status: SupplyOrderStatus; readonly dueAt: string }, now: Date): boolean {
  return isOpen(order) && Date.parse(order.dueAt) < now.getTime();
}

/** Not on its way yet: may be bought or packed. */
export function mayBecomeReady({ status }: { readonly status: SupplyOrderStatus }): boolean {
  return status === "RECEIVED" || status === "PREPARING";
}

/** Late ones first, then by when they are due; the ended ones last. */
export function byUrgency(orders: readonly OrderRow[]): OrderRow[] {
  return [...orders].sort(
    (one, other) => Number(isOpen(other)) - Number(isOpen(one)) || one.dueAt.localeCompare(other.dueAt),
  );
}

const kindsSaid: Record<SupplyKind, true> = {
  GROCERIES: true,
  MEDICINE: true,
  BABY: true,
  MEAL: true,
  PROTECTIVE: true,
  PARCEL: true,
  GARBAGE: true,
  GAS: true,
  REPAIR: true,
  TRANSPORT: true,
  COUNSELLING: true,
  DOCUMENTS: true,
  OTHER: true,
};

export const supplyKinds = Object.keys(kindsSaid) as SupplyKind[];
