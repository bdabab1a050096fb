package org.lianfang.gateway.shift;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Narrows a list of shifts. */
@Description(
        "on: starts on that day; from and to: overlaps the span. open: places left. short: see VolunteeringSummary. withCancelled: also those called off, which are neither open nor short. toBeDrawn: only those for whose draw one may ask now.")
@Input("ShiftFilterInput")
public record ShiftFilterInput(
        String area,
        LocalDate on,
        Instant from,
        Instant to,
        @Nullable List<@NonNull Post> posts,
        Boolean open,
        @Name("short") Boolean lacking,
        Boolean withCancelled,
        Boolean toBeDrawn) {}
