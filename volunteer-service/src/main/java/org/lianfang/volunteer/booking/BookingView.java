package org.lianfang.volunteer.booking;

import java.time.Instant;
import java.util.UUID;

/** A booking as the volunteer and those who run the shift see it. {@code position}: 1 is next; null unless WAITING. */
public record BookingView(
        UUID id,
        UUID shiftId,
        VolunteerView volunteer,
        BookingStatus status,
        Integer position,
        Instant offerExpiresAt,
        Instant bookedAt,
        Instant checkedInAt,
        Instant checkedOutAt,
        Integer creditedMinutes) {

    /** The person behind a booking. */
    public record VolunteerView(UUID id, String name) {}
}
