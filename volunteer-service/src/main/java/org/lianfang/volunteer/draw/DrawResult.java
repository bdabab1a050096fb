package org.lianfang.volunteer.draw;

/** What a draw gave to a request; PASSED_OVER waits in the drawn order like LINE. */
public enum DrawResult {
    PLACE,
    PASSED_OVER,
    LINE
}
