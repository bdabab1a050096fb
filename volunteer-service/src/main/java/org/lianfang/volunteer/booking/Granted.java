package org.lianfang.volunteer.booking;

/** What the shift gave to one who asked. {@code position} is null with a place. */
record Granted(BookingStatus status, Integer position) {}
