package org.lianfang.gateway.observation;

/** Why a household is observed. */
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
