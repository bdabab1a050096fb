package org.lianfang.isolation.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
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

    /** One need, refused here wherever supply-service would refuse it: nothing may be stored that can never be completed. */
    record Need(
            @NotNull SupplyKind kind,
            @NotNull @Size(max = 4000) String text,
            Boolean urgent,
            @Size(max = 100) List<@NotNull @Valid Line> lines,
            @Size(max = 50)
                    @Pattern(regexp = "[^*]*", message = "不能含有 *，那是隐去的内容。 Without *, which stands for what is masked.")
                    String contactName,
            @Size(max = 30) @Pattern(regexp = Need.PHONE, message = Need.PHONE_HINT) String contactPhone) {

        static final String PHONE = "|[0-9+][0-9 \\-()转]{4,29}";
        static final String PHONE_HINT = "电话只能含数字、空格、- ( ) + 转。 A phone number holds digits, spaces and - ( ) + only.";
    }

    /** A line of an order that the visitor has written apart. */
    record Line(
            @NotBlank @Size(max = 200) String item,
            @NotNull @Positive @DecimalMax("1000000") Double quantity,
            @Size(max = 20) String unit,
            @Size(max = 60) String brand,
            Boolean brandLocked,
            @Min(0) @Max(3650) Integer daysLeft,
            @Size(max = 500) String note) {}

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
        if (outcomeOrDefault() != VisitOutcome.DONE && !readings.isEmpty())
            throw IsolationProblem.READINGS_WITHOUT_MEETING.at("readings");
        Instant latest = clock.instant().plus(SKEW);
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            reading.measurement().check("readings[" + i + "].temperature");
            if (reading.measuredAt() == null) continue;
            PlausibleDay.require(ChinaTime.dayOf(reading.measuredAt()), "readings[" + i + "].measuredAt");
            if (reading.measuredAt().isAfter(latest))
                throw IsolationProblem.IN_THE_FUTURE.at("readings[" + i + "].measuredAt");
            if (!ChinaTime.dayOf(reading.measuredAt()).equals(on))
                throw IsolationProblem.MEASURED_ANOTHER_DAY.at("readings[" + i + "].measuredAt");
        }
        List<Need> wanted = needsOrNone();
        for (int i = 0; i < wanted.size(); i++) {
            Need need = wanted.get(i);
            boolean hasLines = need.lines() != null && !need.lines().isEmpty();
            if (need.text().isBlank() && !hasLines)
                throw IsolationProblem.NOTHING_ASKED_FOR.at("needs[" + i + "].text");
        }
    }
}
