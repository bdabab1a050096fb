package org.lianfang.gateway.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.lianfang.gateway.resident.Channel;

/** One measurement of one person. */
@Description("Each measurement is its own row. abnormal: at or above the limit (37.3 °C, kept as data) or any symptom.")
public record HealthCheck(
        @Id @NonNull UUID id,
        @Id UUID caseId,
        @Id @NonNull UUID residentId,
        @NonNull LocalDate on,
        CheckSlot slot,
        Double temperature,
        @NonNull List<@NonNull Symptom> symptoms,
        boolean abnormal,
        @NonNull Channel channel,
        @NonNull Instant measuredAt,
        @NonNull Instant recordedAt,
        @NonNull String recordedBy,
        CheckAction handled,
        boolean corrected,
        @Ignore UUID householdId,
        @Ignore String communityCode) {}
