package org.lianfang.isolation.reference;

/** Whether a registered person is there; only who is PRESENT is observed. */
public enum Presence {
    PRESENT,
    AWAY,
    MOVED_OUT
}
