package org.lianfang.isolation.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.check.Channel;
import org.lianfang.isolation.check.CheckSlot;
import org.lianfang.isolation.check.Measurement;
import org.lianfang.isolation.check.Symptom;
import org.lianfang.isolation.rule.PlausibleDay;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.time.ChinaTime;

/** The form that is filled in at a door, whole: the needs are here for the fingerprint, their texts are not kept. */
record VisitInput(
        UUID id,
        @NotNull UUID householdId,
        Channel channel,
        VisitOutcome outcome,
        @NotNull LocalDate on,
        CheckSlot slot,
        @NotNull @Size(max = 100) List<@NotNull @Valid Reading> readings,
        @Size(max = 50) List<@NotNull @Valid Need> needs) {

    /** Clocks of phones are never quite right. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    static final VisitInput DEFAULTS =
            new VisitInput(null, null, Channel.VISIT, VisitOutcome.DONE, null, null, null, null);

    /** One measurement of one person. */
    record Reading(
            @NotNull UUID residentId, BigDecimal temperature, List<@NotNull Symptom> symptoms, Instant measuredAt) {

        Measurement measurement() {
            return new Measurement(temperature, symptoms);
        }
    }

    /** One need, as supply-service will read it. */
    record Need(
            @NotNull SupplyKind kind,
            @NotNull String text,
            Boolean urgent,
            List<@NotNull @Valid Line> lines,
            String contactName,
            String contactPhone) {}

    /** A line of an order that the visitor has written apart. */
    record Line(
            @NotNull String item,
            @NotNull BigDecimal quantity,
            String unit,
            String brand,
            Boolean brandLocked,
            Integer daysLeft,
            String note) {}

    Channel channelOrDefault() {
        return channel == null ? DEFAULTS.channel : channel;
    }

    VisitOutcome outcomeOrDefault() {
        return outcome == null ? DEFAULTS.outcome : outcome;
    }

    List<Need> needsOrNone() {
        return needs == null ? List.of() : needs;
    }

    /** What can be said without knowing the door. A past day is always good: a paper form may come in late. */
    void check(Clock clock) {
        PlausibleDay.require(on, "on");
        if (on.isAfter(ChinaTime.today(clock))) throw IsolationProblem.IN_THE_FUTURE.at("on");
        Instant latest = clock.instant().plus(SKEW);
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            reading.measurement().check("readings[" + i + "].temperature");
            if (reading.measuredAt() == null) continue;
            PlausibleDay.require(ChinaTime.dayOf(reading.measuredAt()), "readings[" + i + "].measuredAt");
            if (reading.measuredAt().isAfter(latest))
                throw IsolationProblem.IN_THE_FUTURE.at("readings[" + i + "].measuredAt");
        }
        List<Need> wanted = needsOrNone();
        for (int i = 0; i < wanted.size(); i++) {
            Need need = wanted.get(i);
            boolean hasLines = need.lines() != null && !need.lines().isEmpty();
            if (need.text().isBlank() && !hasLines) throw PlatformProblem.BAD_INPUT.at("needs[" + i + "].text");
        }
    }
}
