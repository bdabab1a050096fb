package org.lianfang.volunteer.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * A booking as the volunteer and those who run the shift see it.
 *
 * @param position 1 is next; null unless WAITING
 * @param late she came more than ten minutes after the start
 * @param leftEarly she left more than ten minutes before the end
 * @param groupId the booking for a group that it belongs to, or null
 * @param organisation who sends her, for those who run the shift and the organisation's contact; null where she comes by herself
 */
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
        Integer creditedMinutes,
        boolean late,
        boolean leftEarly,
        UUID groupId,
        SenderView organisation) {

    /** The organisation that sends a person. */
    public record SenderView(UUID id, String name) {}

    /** The person behind a booking; {@code phone} for those who run the shift, where she gave one, else null. */
    public record VolunteerView(UUID id, String name, String phone) {

        public VolunteerView(UUID id, String name) {
            this(id, name, null);
        }
    }
}
