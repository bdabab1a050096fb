package org.lianfang.registry.resident;

/** Whether a person is here now; AWAY: registered here, not back yet. */
public enum Presence {
    PRESENT,
    AWAY,
    MOVED_OUT
}
