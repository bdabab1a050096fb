package org.lianfang.isolation.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lianfang.isolation.IsolationProblem;
import org.lianfang.isolation.rule.IsolationReason;
import org.lianfang.platform.problem.PlatformProblem;

/**
 * A household under home observation. Exposure and end are the latest of the persons still observed; the start is the first, so that
 * a person who joins later never turns an observed household back into a planned one.
 */
public final class IsolationCase {

    private final UUID id;
    private final String communityCode;
    private final UUID householdId;
    private final IsolationReason reason;
    private final List<ObservedPerson> persons;
    private Period period;
    private ObservationStatus ended;
    private LocalDate endedOn;

    IsolationCase(
            UUID id,
            String communityCode,
            UUID householdId,
            IsolationReason reason,
            Period period,
            ObservationStatus ended,
            LocalDate endedOn,
            Collection<ObservedPerson> persons) {
        this.id = id;
        this.communityCode = communityCode;
        this.householdId = householdId;
        this.reason = reason;
        this.period = period;
        this.ended = ended;
        this.endedOn = endedOn;
        this.persons = new ArrayList<>(persons);
    }

    /** What an act changed, as the history shows it. */
    public record Change(String before, String after) {}

    boolean isOpen() {
        return ended == null;
    }

    ObservationStatus status(LocalDate today) {
        if (ended != null) return ended;
        return today.isBefore(period.startsOn()) ? ObservationStatus.PLANNED : ObservationStatus.OBSERVING;
    }

    /** Days since the last exposure; null before the start and once ended. */
    Integer dayNumber(LocalDate today) {
        if (status(today) != ObservationStatus.OBSERVING) return null;
        return (int) ChronoUnit.DAYS.between(period.exposedOn(), today);
    }

    /** The persons named, or all who are still observed where none are; NOT_FOUND names a stranger. */
    List<ObservedPerson> meant(List<UUID> residentIds) {
        if (residentIds == null)
            return persons.stream().filter(ObservedPerson::isOpen).toList();
        if (residentIds.isEmpty()) throw PlatformProblem.BAD_INPUT.at("residentIds");
        var meant = new ArrayList<ObservedPerson>();
        for (int i = 0; i < residentIds.size(); i++) {
            String field = "residentIds[" + i + "]";
            meant.add(person(residentIds.get(i)).orElseThrow(() -> PlatformProblem.NOT_FOUND.at(field)));
        }
        return meant;
    }

    Optional<ObservedPerson> person(UUID residentId) {
        return persons.stream()
                .filter(person -> person.residentId().equals(residentId))
                .findFirst();
    }

    /** Whether this person is observed here now. */
    boolean observes(UUID residentId) {
        return person(residentId).filter(ObservedPerson::isOpen).isPresent();
    }

    /** Observes one more person, or one again whose observation had ended. */
    Change add(UUID newId, UUID residentId, Period exposure, Instant begunAt) {
        if (!exposure.isPossible()) throw IsolationProblem.STARTS_AFTER_END.at("exposedOn");
        return take(
                residentId,
                again -> again.observeAgain(exposure, begunAt),
                () -> ObservedPerson.observe(newId, residentId, exposure, begunAt));
    }

    /**
     * Takes in somebody who moved here, with the days of the observation at the other door.
     *
     * @param since before it nothing is asked for here: these days are asked for there
     */
    Change moveIn(UUID newId, ObservedPerson elsewhere, Instant since, LocalDate today) {
        return take(
                elsewhere.residentId(),
                known -> known.goOnWith(elsewhere, since, today),
                () -> elsewhere.at(newId, since));
    }

    private Change take(UUID residentId, Consumer<ObservedPerson> again, Supplier<ObservedPerson> anew) {
        String before = person(residentId)
                .map(ObservedPerson::ending)
                .orElse(period.endsOn().toString());
        person(residentId).ifPresentOrElse(again, () -> persons.add(anew.get()));
        settle();
        return new Change(before, period.endsOn().toString());
    }

    /** Only lengthens: persons who are observed longer anyway keep their date. */
    Change extend(List<ObservedPerson> meant, LocalDate lastDay, LocalDate today) {
        requireOpen(meant);
        if (lastDay.isBefore(today)) throw IsolationProblem.ENDS_IN_THE_PAST.at("endsOn");
        String before = period.endsOn().toString();
        meant.forEach(person -> person.extend(lastDay));
        settle();
        return new Change(before, lastDay.toString());
    }

    /** @param unhandled residents with an abnormal check that nobody has handled */
    Change release(List<ObservedPerson> meant, String why, LocalDate today, Set<UUID> unhandled) {
        requireOpen(meant);
        boolean early =
                meant.stream().anyMatch(person -> today.isBefore(person.period().endsOn()));
        boolean abnormal = meant.stream().anyMatch(person -> unhandled.contains(person.residentId()));
        if ((early || abnormal) && (why == null || why.isBlank())) throw IsolationProblem.REASON_OWED.at("reason");
        return end(meant, ObservationStatus.RELEASED, today, (String) null);
    }

    Change transfer(ObservedPerson person, String to, LocalDate on, LocalDate today) {
        requireOpen(List.of(person));
        if (on.isAfter(today)) throw IsolationProblem.IN_THE_FUTURE.at("on");
        if (on.isBefore(person.period().startsOn())) throw IsolationProblem.BEFORE_OBSERVATION.at("on");
        return end(List.of(person), ObservationStatus.TRANSFERRED, on, to);
    }

    /** The person moved house: observed here no longer, but at another door. */
    Change moveOut(ObservedPerson person, LocalDate today) {
        requireOpen(List.of(person));
        return end(List.of(person), ObservationStatus.TRANSFERRED, today, leaving -> leaving.moveOut(today));
    }

    Change cancel(LocalDate today) {
        if (!isOpen()) throw PlatformProblem.STATE_CHANGED.problem();
        return end(meant(null), ObservationStatus.CANCELLED, today, (String) null);
    }

    private Change end(List<ObservedPerson> meant, ObservationStatus how, LocalDate on, String outcome) {
        return end(meant, how, on, person -> person.end(how, on, outcome));
    }

    private Change end(
            List<ObservedPerson> meant, ObservationStatus how, LocalDate on, Consumer<ObservedPerson> ending) {
        String before = period.endsOn().toString();
        meant.forEach(ending);
        if (persons.stream().noneMatch(ObservedPerson::isOpen)) {
            ended = how;
            endedOn = on;
        } else {
            settle();
        }
        return new Change(before, on.toString());
    }

    private void requireOpen(List<ObservedPerson> meant) {
        if (!isOpen() || meant.isEmpty() || meant.stream().anyMatch(person -> !person.isOpen()))
            throw PlatformProblem.STATE_CHANGED.problem();
    }

    private void settle() {
        List<Period> open = persons.stream()
                .filter(ObservedPerson::isOpen)
                .map(ObservedPerson::period)
                .toList();
        period = new Period(
                open.stream().map(Period::exposedOn).reduce(Period::max).orElseThrow(),
                open.stream().map(Period::startsOn).reduce(period.startsOn(), Period::min),
                open.stream().map(Period::endsOn).reduce(Period::max).orElseThrow());
    }

    UUID id() {
        return id;
    }

    String communityCode() {
        return communityCode;
    }

    UUID householdId() {
        return householdId;
    }

    IsolationReason reason() {
        return reason;
    }

    Period period() {
        return period;
    }

    ObservationStatus ended() {
        return ended;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    List<ObservedPerson> persons() {
        return List.copyOf(persons);
    }
}
