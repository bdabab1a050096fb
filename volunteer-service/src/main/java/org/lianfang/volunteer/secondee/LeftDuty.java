package org.lianfang.volunteer.secondee;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place that a secondee holds on a shift after her last day, for another to take: with it go the orders in the hands of the shift.
 *
 * @param team hers
 */
public record LeftDuty(
        UUID bookingId,
        UUID shiftId,
        String communityCode,
        UUID volunteerId,
        String name,
        String team,
        LocalDate endsOn) {}
