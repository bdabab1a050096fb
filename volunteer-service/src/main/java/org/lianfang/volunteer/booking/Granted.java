package org.lianfang.volunteer.booking;

/** What the shift gave to one who asked. {@code position} is null with a place. */
record Granted(BookingStatus status, Integer position) {

    /** What she had been shown was taken before it could be written, or a rule stood in the way by then. */
    static final Granted NOTHING = new Granted(null, null);
}
