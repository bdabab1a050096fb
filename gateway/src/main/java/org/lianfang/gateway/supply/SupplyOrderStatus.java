package org.lianfang.gateway.supply;

/** Where an order stands. */
public enum SupplyOrderStatus {
    RECEIVED,
    PREPARING,
    READY,
    DELIVERING,
    DONE,
    PART_DONE,
    CANNOT,
    CANCELLED
}
