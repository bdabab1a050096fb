package org.lianfang.gateway.draw;

/** What a draw gave to a request. */
public enum DrawResult {
    PLACE,
    PASSED_OVER,
    LINE
}
