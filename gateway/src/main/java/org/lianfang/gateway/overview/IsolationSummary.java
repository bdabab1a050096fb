package org.lianfang.gateway.overview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Who is observed in the area, and what is owed today. */
@Description(
        "Checks count person × slot, both of today's slots; missing: the slot has closed without one. abnormalToday: persons. releasesDue: endsOn is today or past, not yet released.")
public record IsolationSummary(
        @NonNull Instant asOf,
        int householdsObserved,
        int personsObserved,
        int checksDueToday,
        int checksDoneToday,
        int checksMissingToday,
        int abnormalToday,
        int abnormalUnhandled,
        int releasesDue,
        @Ignore String area) {}
