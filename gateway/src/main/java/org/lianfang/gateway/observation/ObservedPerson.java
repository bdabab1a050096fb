package org.lianfang.gateway.observation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** One person of a case, with own dates. */
public record ObservedPerson(
        @Id @NonNull UUID residentId,
        @NonNull ObservationStatus status,
        @NonNull LocalDate exposedOn,
        @NonNull LocalDate startsOn,
        @NonNull LocalDate endsOn,
        LocalDate endedOn,
        String outcome) {}
