package org.lianfang.isolation.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.scoped.Row;

/** A health check as the graph shows it, with the ids by which person, household and community are joined. */
public record CheckView(
        UUID id,
        UUID caseId,
        UUID residentId,
        UUID householdId,
        String communityCode,
        LocalDate on,
        CheckSlot slot,
        BigDecimal temperature,
        List<Symptom> symptoms,
        boolean abnormal,
        Channel channel,
        Instant measuredAt,
        Instant recordedAt,
        String recordedBy,
        CheckAction handled,
        boolean corrected) {

    /** The columns of {@code health_check k} that make a view. */
    public static final String COLUMNS =
            """
            k.id, k.case_id, k.visit_id, k.resident_id, k.household_id, k.community_code, k.on_day, k.slot, k.temperature,
            array_to_string(k.symptoms, ',') as symptoms, k.abnormal, k.channel, k.measured_at, k.recorded_at, k.recorded_by,
            k.handled, k.handled_note, k.corrected
            """;

    public static CheckView of(Row row) {
        return new CheckView(
                row.id("id"),
                row.id("case_id"),
                row.id("resident_id"),
                row.id("household_id"),
                row.text("community_code"),
                row.day("on_day"),
                row.constant("slot", CheckSlot.class),
                row.decimal("temperature"),
                row.constants("symptoms", Symptom.class),
                row.flag("abnormal"),
                row.constant("channel", Channel.class),
                row.instant("measured_at"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.constant("handled", CheckAction.class),
                row.flag("corrected"));
    }
}
