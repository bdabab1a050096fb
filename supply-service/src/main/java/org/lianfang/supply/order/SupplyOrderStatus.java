package org.lianfang.supply.order;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an order stands. RECEIVED; in the hands of a shopping shift PREPARING, of a delivery shift DELIVERING; READY between the
 * two, bought and not yet on its way; then DONE, PART_DONE or CANNOT by what was handed over, or CANCELLED.
 */
public enum SupplyOrderStatus {
    RECEIVED,
    PREPARING,
    READY,
    DELIVERING,
    DONE,
    PART_DONE,
    CANNOT,
    CANCELLED;

    public static final Set<SupplyOrderStatus> OPEN = EnumSet.range(RECEIVED, DELIVERING);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
