package org.lianfang.volunteer.booking;

/** What the shift's row gave to one who asked, in the order in which it was asked. {@code position} is null with a place. */
record Granted(BookingStatus status, long ticket, Integer position) {}
