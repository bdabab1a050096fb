package org.lianfang.isolation.observation;

import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.isolation.IsolationProblem;

/** A person observed in a case, with dates of the own exposure. */
public final class ObservedPerson {

    private final UUID id;
    private final UUID residentId;
    private Period period;
    private ObservationStatus ended;
    private LocalDate endedOn;
    private String outcome;

    public ObservedPerson(
            UUID id, UUID residentId, Period period, ObservationStatus ended, LocalDate endedOn, String outcome) {
        this.id = id;
        this.residentId = residentId;
        this.period = period;
        this.ended = ended;
        this.endedOn = endedOn;
        this.outcome = outcome;
    }

    public static ObservedPerson observe(UUID id, UUID residentId, Period period) {
        return new ObservedPerson(id, residentId, period, null, null, null);
    }

    /** Whether nobody has ended the observation. */
    public boolean isOpen() {
        return ended == null;
    }

    public ObservationStatus status(LocalDate today) {
        if (ended != null) return ended;
        return today.isBefore(period.startsOn()) ? ObservationStatus.PLANNED : ObservationStatus.OBSERVING;
    }

    /** Whether an order takes the person in again after an ending: who was transferred is elsewhere, whatever is ordered here. */
    public boolean returnsBy(Period order) {
        return ended != ObservationStatus.TRANSFERRED && order.exposedOn().isAfter(period.exposedOn());
    }

    /** What ended, as the history keeps it; null while it has not. */
    public String ending() {
        if (isOpen()) return null;
        return ended + " " + endedOn + (outcome == null ? "" : " " + outcome);
    }

    /** After an ending; only a later exposure begins anew. */
    void observeAgain(Period exposure) {
        if (!exposure.exposedOn().isAfter(period.exposedOn()))
            throw IsolationProblem.EXPOSURE_NOT_LATER.at("exposedOn");
        period = exposure;
        ended = null;
        endedOn = null;
        outcome = null;
    }

    void extend(LocalDate lastDay) {
        period = period.until(lastDay);
    }

    void end(ObservationStatus how, LocalDate on, String withOutcome) {
        ended = how;
        endedOn = on;
        outcome = withOutcome;
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

    public ObservationStatus ended() {
        return ended;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public String outcome() {
        return outcome;
    }
}
