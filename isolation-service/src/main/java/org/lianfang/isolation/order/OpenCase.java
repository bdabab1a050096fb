package org.lianfang.isolation.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.isolation.observation.ObservedPerson;
import org.lianfang.isolation.observation.Period;

/** A case that stands open behind a door which an order names. */
record OpenCase(UUID id, UUID householdId, Period period, List<ObservedPerson> persons) {

    /** The person where still observed in it. */
    Optional<ObservedPerson> observed(UUID residentId) {
        return persons.stream()
                .filter(person -> person.isOpen() && person.residentId().equals(residentId))
                .findFirst();
    }
}
