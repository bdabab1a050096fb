package org.lianfang.isolation.observation;

import java.time.LocalDate;
import java.util.UUID;

/** An observed person as the graph shows it. */
public record PersonView(
        UUID residentId,
        ObservationStatus status,
        LocalDate exposedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate endedOn,
        String outcome) {

    static PersonView of(ObservedPerson person, LocalDate today) {
        return new PersonView(
                person.residentId(),
                person.status(today),
                person.period().exposedOn(),
                person.period().startsOn(),
                person.period().endsOn(),
                person.endedOn(),
                person.outcome());
    }
}
