package org.lianfang.gateway.inbox;

/** What a notice tells. */
public enum NoticeKind {
    MOVED_UP,
    OFFERED,
    OFFER_EXPIRED,
    SHIFT_CANCELLED,
    SHIFT_MOVED,
    SHIFT_SHORTENED,
    REMINDER,
    CALL_OUT,
    PLACE_GIVEN,
    DRAWN,
    NOT_DRAWN,
    SWAPPED,
    /** Somebody has the place that she offered. */
    PLACE_TAKEN
}
