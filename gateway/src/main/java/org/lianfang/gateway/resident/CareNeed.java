package org.lianfang.gateway.resident;

import org.eclipse.microprofile.graphql.Description;

/** Why a person needs particular care. */
@Description("ELDERLY is derived from the birth year by a rule kept as data (60 and over).")
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
