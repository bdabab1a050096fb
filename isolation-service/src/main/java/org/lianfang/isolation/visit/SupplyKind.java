package org.lianfang.isolation.visit;

/** What kind of thing is needed; its words are kept by supply-service alone. */
enum SupplyKind {
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
