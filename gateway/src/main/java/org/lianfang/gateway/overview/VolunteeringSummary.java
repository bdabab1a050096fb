package org.lianfang.gateway.overview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Today's shifts of the area. */
@Description("A shift belongs to the day on which it starts. short: starts within 24 hours with free places.")
public record VolunteeringSummary(
        @NonNull Instant asOf,
        int shiftsToday,
        int placesToday,
        int bookedToday,
        int waitingToday,
        int shiftsShort,
        @Ignore String area) {}
