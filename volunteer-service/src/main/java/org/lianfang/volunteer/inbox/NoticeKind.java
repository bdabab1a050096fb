package org.lianfang.volunteer.inbox;

/** What a notice tells. */
public enum NoticeKind {
    MOVED_UP,
    OFFERED,
    OFFER_EXPIRED,
    SHIFT_CANCELLED,
    SHIFT_MOVED,
    SHIFT_SHORTENED,
    /** Its title, its note, or until when a place may be given back. */
    SHIFT_CHANGED,
    REMINDER,
    CALL_OUT,
    /** Those who run the shift gave her the place of another. */
    PLACE_GIVEN,
    DRAWN,
    NOT_DRAWN,
    SWAPPED,
    /** Her place has gone to another. */
    PLACE_TAKEN,
    /** A place is offered to her by name. */
    HAND_OVER_OFFERED,
    /** Whoever published the shift is to decide. */
    HAND_OVER_ASKED,
    /** Those who run the shift agree that she takes the place. */
    TAKEN_OVER,
    /** Refused, withdrawn, or its place has gone. */
    HAND_OVER_OFF,
    /** Whom her place was offered to says no. */
    HAND_OVER_DECLINED,
    SWAP_OFFERED,
    SWAP_ASKED,
    SWAP_OFF,
    SWAP_DECLINED,
    REST_WAIVED
}
