package org.lianfang.registry.roster;

/** How far a roster is. FAILED: nothing of it was kept; the problem says why. */
public enum RosterState {
    CHECKING,
    CHECKED,
    STORING,
    STORED,
    FAILED
}
