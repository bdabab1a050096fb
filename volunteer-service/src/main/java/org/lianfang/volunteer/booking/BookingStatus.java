package org.lianfang.volunteer.booking;

/** Where a booking stands. OFFERED, EXPIRED and DECLINED belong to late places offered with an expiry, ABSENT to the roll call. */
public enum BookingStatus {
    BOOKED,
    WAITING,
    OFFERED,
    EXPIRED,
    DECLINED,
    CANCELLED,
    ATTENDED,
    ABSENT;

    /** Whether it takes one of the shift's places. */
    public boolean holdsPlace() {
        return this == BOOKED || this == OFFERED || this == ATTENDED;
    }

    /** Whether asking for the shift again answers this booking instead of a new one. */
    public boolean isLive() {
        return holdsPlace() || this == WAITING;
    }
}
