package org.lianfang.isolation.takeover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lianfang.isolation.check.Channel;
import org.lianfang.isolation.check.CheckAction;
import org.lianfang.isolation.check.CheckSlot;
import org.lianfang.isolation.check.Measurement;
import org.lianfang.isolation.check.Symptom;
import org.lianfang.isolation.rule.IsolationReason;

/** Observations of one community as the operator hands them over; a list left out is empty. */
record TakenOver(
        @NotNull @Pattern(regexp = "\\d{12}") String communityCode,
        @NotNull @Size(max = MOST) List<@NotNull @Valid Observation> observations) {

    static final int MOST = 200;

    /**
     * A household under observation.
     *
     * @param id of the case
     * @param endsOn the last day, as it stands by now
     */
    @Schema(name = "TakenOverObservation")
    record Observation(
            @NotNull UUID id,
            @NotNull @Valid Door door,
            @NotNull IsolationReason reason,
            @NotNull LocalDate exposedOn,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotEmpty @Size(max = 50) List<@NotNull UUID> residentIds,
            @Size(max = 400) List<@NotNull @Valid Visit> visits) {

        Observation {
            visits = visits == null ? List.of() : visits;
        }
    }

    /** The household's door and where it lies, as registry has it. */
    @Schema(name = "TakenOverDoor")
    record Door(@NotNull UUID householdId, UUID estateId, UUID buildingId, UUID unitId, UUID gridId, Integer floor) {}

    /** One contact with the door and what was measured. */
    @Schema(name = "TakenOverVisit")
    record Visit(
            @NotNull UUID id,
            @NotNull LocalDate on,
            @NotNull CheckSlot slot,
            @NotNull Channel channel,
            @NotNull Instant at,
            @NotNull @Size(max = 50) List<@NotNull @Valid Reading> readings) {}

    /** @param handled what was done about it, where it was abnormal; null if nothing was */
    @Schema(name = "TakenOverReading")
    record Reading(
            @NotNull UUID residentId, BigDecimal temperature, List<@NotNull Symptom> symptoms, CheckAction handled) {

        Measurement measurement() {
            return new Measurement(temperature, symptoms);
        }
    }
}
