package org.lianfang.isolation.check;

/** The two times of a day for which a check is due; when they close is data. */
public enum CheckSlot {
    MORNING,
    EVENING
}
