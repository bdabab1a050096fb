package org.lianfang.isolation.observation;

import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.platform.secrecy.PersonalNumbers;

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

    PersonView withoutNumbers() {
        return new PersonView(residentId, status, exposedOn, startsOn, endsOn, endedOn, PersonalNumbers.hide(outcome));
    }
}
