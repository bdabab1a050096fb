package org.lianfang.gateway.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.shift.Booking;

/** Places that were taken for a list of people. */
@Description("bookings: in the order of the list, with what became of each.")
public record GroupBooking(
        @Id @NonNull UUID id,
        @Id @NonNull UUID organisationId,
        @NonNull Instant madeAt,
        @NonNull List<@NonNull Booking> bookings,
        @Ignore UUID shiftId) {}
