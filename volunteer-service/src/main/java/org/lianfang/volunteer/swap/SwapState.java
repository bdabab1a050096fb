package org.lianfang.volunteer.swap;

/** Where a swap stands; ASKED: both agree, and it waits for the word of those who run the shifts. */
public enum SwapState {
    OPEN,
    ASKED,
    DONE,
    WITHDRAWN,
    REFUSED,
    /** Whom it was offered to by name has said no. */
    DECLINED
}
