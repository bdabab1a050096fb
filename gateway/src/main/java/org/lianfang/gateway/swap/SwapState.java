package org.lianfang.gateway.swap;

/** Where a swap stands. */
public enum SwapState {
    OPEN,
    ASKED,
    DONE,
    WITHDRAWN,
    REFUSED,
    /** Whom it was offered to by name has said no. */
    DECLINED
}
