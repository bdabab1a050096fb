package org.lianfang.gateway.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** One entry of the ledger of compensatory leave. */
@Description(
        "Never changed; COUNTER takes the entry of the id counters back. minutes: added to the balance, below zero where taken. day: the rest day served, or the day of the leave. bookingId: the duty that earned them.")
public record LeaveEntry(
        @Id @NonNull UUID id,
        @NonNull String communityCode,
        @Id @NonNull UUID volunteerId,
        @NonNull LeaveKind kind,
        int minutes,
        @NonNull LocalDate day,
        @Id UUID bookingId,
        @Id UUID counters,
        boolean countered,
        String reason,
        @NonNull Instant madeAt) {}
