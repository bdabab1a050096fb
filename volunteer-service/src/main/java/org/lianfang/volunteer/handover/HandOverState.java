package org.lianfang.volunteer.handover;

/** Where a hand-over stands; ASKED waits for the word of those who run the shift. */
public enum HandOverState {
    OPEN,
    ASKED,
    DONE,
    WITHDRAWN,
    REFUSED,
    /** Whom it was offered to by name has said no. */
    DECLINED
}
