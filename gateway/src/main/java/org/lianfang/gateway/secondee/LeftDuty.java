package org.lianfang.gateway.secondee;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What a secondee leaves open. */
@Description(
        "A place that a secondee holds on a shift after her last day. Orders in the hands of the shift go with it.")
public record LeftDuty(
        @Id @NonNull UUID bookingId,
        @Id @NonNull UUID volunteerId,
        @NonNull String name,
        @NonNull String team,
        @NonNull LocalDate endsOn,
        @Ignore UUID shiftId) {}
