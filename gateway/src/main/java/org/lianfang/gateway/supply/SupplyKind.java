package org.lianfang.gateway.supply;

/** What kind of help is asked for. */
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
