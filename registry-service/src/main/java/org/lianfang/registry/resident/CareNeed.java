package org.lianfang.registry.resident;

/** Why a person needs care; ELDERLY follows from the birth year by a rule kept as data. */
public enum CareNeed {
    ELDERLY,
    LIVING_ALONE,
    FRAIL,
    DISABLED,
    LOW_MOBILITY,
    CHRONIC_ILLNESS,
    BEDRIDDEN,
    PREGNANT,
    INFANT,
    MINOR_ALONE,
    ORPHAN,
    WIDOWED,
    LOW_INCOME,
    OTHER
}
