package org.lianfang.isolation.observation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of an observation. Day 0 is the last exposure; {@code endsOn} is the last day (design, rule 4).
 */
public record Period(LocalDate exposedOn, LocalDate startsOn, LocalDate endsOn) {

    /** The period that a rule of so many days gives. */
    public static Period of(LocalDate exposedOn, LocalDate startsOn, int days) {
        return new Period(exposedOn, startsOn, exposedOn.plusDays(days));
    }

    public boolean isPossible() {
        return !startsOn.isAfter(endsOn);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(exposedOn, endsOn);
    }

    /** This period after a later exposure: nobody starts later or ends earlier than before (design, rule 3). */
    public Period lengthenedBy(Period later) {
        return new Period(max(exposedOn, later.exposedOn), min(startsOn, later.startsOn), max(endsOn, later.endsOn));
    }

    public Period until(LocalDate lastDay) {
        return new Period(exposedOn, startsOn, max(endsOn, lastDay));
    }

    static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
