package org.lianfang.volunteer.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.volunteer.booking.BookingView;

/** Places that were taken for a list of people; {@code bookings} stand in the order of the list and show what became of each. */
public record GroupBooking(
        UUID id, UUID organisationId, UUID shiftId, String communityCode, Instant madeAt, List<BookingView> bookings) {}
