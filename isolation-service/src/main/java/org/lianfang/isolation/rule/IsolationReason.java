package org.lianfang.isolation.rule;

/** Why a household is observed; the period follows from it. */
public enum IsolationReason {
    CLOSE_CONTACT,
    SECONDARY_CONTACT,
    CO_RESIDENT,
    RISK_AREA_RETURN,
    OVERSEAS_ARRIVAL,
    BUILDING_CLOSURE,
    SYMPTOMATIC,
    DISCHARGED_PATIENT,
    OTHER
}
