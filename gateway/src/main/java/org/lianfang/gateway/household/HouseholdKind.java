package org.lianfang.gateway.household;

/** What kind of door it is. */
public enum HouseholdKind {
    HOME,
    SHARED_RENTAL,
    DORMITORY,
    SHOP,
    WORKPLACE,
    HOTEL,
    OTHER
}
