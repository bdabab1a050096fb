package org.lianfang.isolation.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lianfang.platform.time.ChinaTime;

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

    /**
     * A person's period after one more order: nobody starts later or ends earlier than before (design, rule 3). Who is only planned
     * starts as soon as either says; who is watched already began when she began.
     */
    public Period lengthenedBy(Period order, LocalDate today) {
        LocalDate start = startsOn.isAfter(today) ? min(startsOn, order.startsOn) : startsOn;
        return new Period(max(exposedOn, order.exposedOn), start, max(endsOn, order.endsOn));
    }

    /** The period of a case that holds both. */
    public Period spanning(Period other) {
        return new Period(max(exposedOn, other.exposedOn), min(startsOn, other.startsOn), max(endsOn, other.endsOn));
    }

    /**
     * The instant before which a slot must not have closed to be due, or null where the first day is observed whole: an order of
     * today cannot ask for the morning that is over, one dated back tells of a watch that stood already.
     */
    public Instant begunAt(Instant ordered) {
        return startsOn.equals(ChinaTime.dayOf(ordered)) ? ordered : null;
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
