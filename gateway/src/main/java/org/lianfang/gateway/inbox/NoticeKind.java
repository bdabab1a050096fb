package org.lianfang.gateway.inbox;

/** What a notice tells. */
public enum NoticeKind {
    MOVED_UP,
    OFFERED,
    OFFER_EXPIRED,
    SHIFT_CANCELLED,
    SHIFT_MOVED,
    SHIFT_SHORTENED,
    SHIFT_CHANGED,
    REMINDER,
    CALL_OUT,
    PLACE_GIVEN,
    DRAWN,
    NOT_DRAWN,
    SWAPPED,
    PLACE_TAKEN,
    HAND_OVER_OFFERED,
    HAND_OVER_ASKED,
    TAKEN_OVER,
    HAND_OVER_OFF,
    HAND_OVER_DECLINED,
    SWAP_OFFERED,
    SWAP_ASKED,
    SWAP_OFF,
    SWAP_DECLINED,
    REST_WAIVED
}
