package org.lianfang.gateway.handover;

/** Where a hand-over stands. */
public enum HandOverState {
    OPEN,
    ASKED,
    DONE,
    WITHDRAWN,
    REFUSED
}
