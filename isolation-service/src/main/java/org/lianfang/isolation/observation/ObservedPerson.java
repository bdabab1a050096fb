package org.lianfang.isolation.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.scoped.Row;

/** A person observed in a case, with dates of the own exposure. */
public final class ObservedPerson {

    /** How the observation of somebody ended who moved house, as the case shows it. */
    static final String MOVED_HOUSE = "已搬家，观察转至新住处。 Moved house; the observation goes on at the new door.";

    private final UUID id;
    private final UUID residentId;
    private Period period;
    private Instant begunAt;
    private ObservationStatus ended;
    private LocalDate endedOn;
    private String outcome;
    private boolean movedOut;

    /**
     * @param begunAt before which a slot must not have closed to be due here; null where the first day is observed whole
     * @param movedOut whether it ended because the person moved house
     */
    public ObservedPerson(
            UUID id,
            UUID residentId,
            Period period,
            Instant begunAt,
            ObservationStatus ended,
            LocalDate endedOn,
            String outcome,
            boolean movedOut) {
        this.id = id;
        this.residentId = residentId;
        this.period = period;
        this.begunAt = begunAt;
        this.ended = ended;
        this.endedOn = endedOn;
        this.outcome = outcome;
        this.movedOut = movedOut;
    }

    public static ObservedPerson observe(UUID id, UUID residentId, Period period, Instant begunAt) {
        return new ObservedPerson(id, residentId, period, begunAt, null, null, null, false);
    }

    /** A row of {@code observed_person}. */
    public static ObservedPerson of(Row row) {
        return new ObservedPerson(
                row.id("id"),
                row.id("resident_id"),
                new Period(row.day("exposed_on"), row.day("starts_on"), row.day("ends_on")),
                row.instant("begun_at"),
                row.constant("ended", ObservationStatus.class),
                row.day("ended_on"),
                row.text("outcome"),
                row.flag("moved_out"));
    }

    /** Whether nobody has ended the observation. */
    public boolean isOpen() {
        return ended == null;
    }

    public ObservationStatus status(LocalDate today) {
        if (ended != null) return ended;
        return today.isBefore(period.startsOn()) ? ObservationStatus.PLANNED : ObservationStatus.OBSERVING;
    }

    /**
     * Whether an order takes the person in again after an ending: who was transferred is elsewhere, whatever is ordered here; who
     * moved out is behind this door only if she has moved back.
     */
    public boolean returnsBy(Period order) {
        boolean elsewhere = ended == ObservationStatus.TRANSFERRED && !movedOut;
        return !elsewhere && order.exposedOn().isAfter(period.exposedOn());
    }

    /** What ended, as the history keeps it; null while it has not. */
    public String ending() {
        if (isOpen()) return null;
        return ended + " " + endedOn + (outcome == null ? "" : " " + outcome);
    }

    /** After an ending; only a later exposure begins anew. */
    void observeAgain(Period exposure, Instant from) {
        if (!exposure.exposedOn().isAfter(period.exposedOn()))
            throw IsolationProblem.EXPOSURE_NOT_LATER.at("exposedOn");
        reopen(exposure, from);
    }

    /** The same observation in the case of another door, which asks for nothing before {@code since}. */
    ObservedPerson at(UUID newId, Instant since) {
        return observe(newId, residentId, period, later(begunAt, since));
    }

    /** Goes on here with the observation from another door; where this one is open as well, neither is shortened. */
    void goOnWith(ObservedPerson elsewhere, Instant since, LocalDate today) {
        Instant from = later(elsewhere.begunAt, since);
        if (isOpen()) {
            Period both = period.lengthenedBy(elsewhere.period, today);
            if (!both.startsOn().equals(period.startsOn())) begunAt = from;
            period = both;
        } else {
            // Who is back on the day she left, e.g. after a slip, owes her past days here and nowhere else.
            boolean neverAway = movedOut && today.equals(endedOn);
            reopen(elsewhere.period, neverAway ? begunAt : from);
        }
    }

    private void reopen(Period anew, Instant from) {
        period = anew;
        begunAt = from;
        ended = null;
        endedOn = null;
        outcome = null;
        movedOut = false;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    void extend(LocalDate lastDay) {
        period = period.until(lastDay);
    }

    void end(ObservationStatus how, LocalDate on, String withOutcome) {
        ended = how;
        endedOn = on;
        outcome = withOutcome;
    }

    void moveOut(LocalDate on) {
        end(ObservationStatus.TRANSFERRED, on, MOVED_HOUSE);
        movedOut = true;
    }

    public UUID id() {
        return id;
    }

    public UUID residentId() {
        return residentId;
    }

    public Period period() {
        return period;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public ObservationStatus ended() {
        return ended;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public String outcome() {
        return outcome;
    }

    boolean movedOut() {
        return movedOut;
    }
}
