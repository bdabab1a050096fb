package org.lianfang.gateway.shift;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A shift as published. */
@Input("ShiftInput")
public record ShiftInput(
        @Id UUID id,
        @NonNull String communityCode,
        @NonNull Post post,
        @NonNull String title,
        @NonNull String place,
        @NonNull Instant startsAt,
        @NonNull Instant endsAt,
        int capacity) {}
