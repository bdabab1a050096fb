package org.lianfang.supply.order;

/** What an order is for. */
public enum SupplyKind {
    GROCERIES,
    MEDICINE,
    BABY,
    MEAL,
    PROTECTIVE,
    PARCEL,
    GARBAGE,
    GAS,
    REPAIR,
    TRANSPORT,
    COUNSELLING,
    DOCUMENTS,
    OTHER
}
