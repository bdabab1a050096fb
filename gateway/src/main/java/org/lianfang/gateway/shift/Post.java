package org.lianfang.gateway.shift;

/** What is done on a shift. */
public enum Post {
    CODE_SCAN,
    DATA_ENTRY,
    TEMPERATURE,
    QUEUE_GUIDE,
    PRIORITY_LANE,
    HOME_SAMPLING,
    SITE_SETUP,
    GATE,
    PATROL,
    DELIVERY,
    SHOPPING,
    LOGISTICS,
    HOUSEHOLD_WATCH,
    DISINFECTION,
    PHONE_VERIFICATION,
    COUNSELLING,
    PUBLICITY,
    OTHER
}
