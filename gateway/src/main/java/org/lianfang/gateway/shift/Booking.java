package org.lianfang.gateway.shift;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A place on a shift, or in its waiting line. */
@Description(
        "ATTENDED from check-in on. position: 1 is next in line; null unless WAITING. creditedMinutes: check-in to check-out within the shift, unless who runs it extended it. late, leftEarly: by more than ten minutes.")
public record Booking(
        @Id @NonNull UUID id,
        @NonNull Volunteer volunteer,
        @NonNull BookingStatus status,
        Integer position,
        Instant offerExpiresAt,
        @NonNull Instant bookedAt,
        Instant checkedInAt,
        Instant checkedOutAt,
        Integer creditedMinutes,
        boolean late,
        boolean leftEarly,
        @Description(
                        "Who sent her, for those who run the shift and the organisation's contact; null where she comes by herself.")
                Sender organisation,
        @Ignore UUID shiftId) {}
