package org.lianfang.isolation.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.isolation.observation.ObservedPerson;
import org.lianfang.isolation.observation.Period;

/** A case that stands open behind a door which an order names. */
record OpenCase(UUID id, UUID householdId, Period period, List<ObservedPerson> persons) {

    /** The person as the case knows her, observed still or not. */
    Optional<ObservedPerson> person(UUID residentId) {
        return persons.stream()
                .filter(person -> person.residentId().equals(residentId))
                .findFirst();
    }
}
