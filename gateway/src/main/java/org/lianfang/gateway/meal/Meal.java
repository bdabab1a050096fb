package org.lianfang.gateway.meal;

/** As in volunteer-service. */
public enum Meal {
    BREAKFAST,
    LUNCH,
    DINNER,
    NIGHT
}
