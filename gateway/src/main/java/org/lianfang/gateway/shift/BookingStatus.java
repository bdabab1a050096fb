package org.lianfang.gateway.shift;

/** Where a booking stands. */
public enum BookingStatus {
    BOOKED,
    WAITING,
    OFFERED,
    EXPIRED,
    DECLINED,
    CANCELLED,
    ATTENDED,
    ABSENT
}
