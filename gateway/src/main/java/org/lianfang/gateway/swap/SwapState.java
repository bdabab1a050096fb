package org.lianfang.gateway.swap;

/** Where a swap stands. */
public enum SwapState {
    OPEN,
    ASKED,
    DONE,
    WITHDRAWN,
    REFUSED
}
