package org.lianfang.gateway.handover;

/** Where a hand-over stands. */
public enum HandOverState {
    OPEN,
    ASKED,
    DONE,
    WITHDRAWN,
    REFUSED,
    /** Whom it was offered to by name has said no. */
    DECLINED
}
