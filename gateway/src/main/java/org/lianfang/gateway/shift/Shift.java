package org.lianfang.gateway.shift;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A span of duty with places for volunteers. */
public record Shift(
        @Id @NonNull UUID id,
        @NonNull Post post,
        @NonNull String title,
        @Description("The meeting point; never the door of an observed household.") @NonNull String place,
        @NonNull Instant startsAt,
        @NonNull Instant endsAt,
        int capacity,
        @Description("Places held: BOOKED, OFFERED or ATTENDED.") int booked,
        int waiting,
        boolean cancelled,
        @Ignore String communityCode) {}
