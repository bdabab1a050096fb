package org.lianfang.volunteer.inbox;

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
    /** Those who run the shift gave her the place of another. */
    PLACE_GIVEN,
    DRAWN,
    NOT_DRAWN,
    SWAPPED,
    /** Somebody has the place that she offered. */
    PLACE_TAKEN
}
