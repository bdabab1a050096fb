package org.lianfang.registry.resident;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.household.Household;
import org.lianfang.registry.household.Place;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;
import org.lianfang.registry.secrecy.SealedNumbers;

/**
 * What is known of a person, checked and in clear, before it is sealed for its row.
 *
 * @param presence null for PRESENT
 */
public record Person(
        String name,
        Phone phone,
        IdNumber idNumber,
        Gender gender,
        Integer birthYear,
        String relation,
        String domicile,
        Presence presence,
        Channel contactBy,
        List<NewResident.Need> needs,
        String note) {

    private static final int OLDEST = 130;

    /** What the ID number says is taken from it where it was not given. */
    public Person {
        if (idNumber != null && birthYear == null) birthYear = idNumber.birthYear();
        if (idNumber != null && gender == null) gender = idNumber.male() ? Gender.MALE : Gender.FEMALE;
        if (presence == null) presence = Presence.PRESENT;
    }

    /** BAD_INPUT at this field for a year in which nobody alive was born. */
    public void mustBePlausible(Clock clock, String field) {
        int thisYear = ChinaTime.today(clock).getYear();
        if (birthYear != null && (birthYear > thisYear || birthYear < thisYear - OLDEST))
            throw RegistryProblem.BIRTH_YEAR_IMPLAUSIBLE.at(field);
    }

    /** The rows of this person behind that door. */
    public NewResident behind(Household household, UUID id, Set<String> tokens, SealedNumbers numbers) {
        Place place = household.place();
        // Being elderly follows from the birth year; kept as an entry it would outlive a corrected year.
        List<NewResident.Need> kept = needs.stream()
                .filter(need -> birthYear == null || need.need() != CareNeed.ELDERLY)
                .toList();
        return new NewResident(
                id,
                household.communityCode(),
                household.id(),
                place.estateId(),
                place.buildingId(),
                place.gridId(),
                household.floor(),
                household.doorOrder(),
                name,
                numbers.sealPhone(id, phone),
                numbers.hashOf(phone),
                numbers.sealIdNumber(id, idNumber),
                numbers.hashOf(idNumber),
                gender,
                birthYear,
                relation,
                domicile,
                presence,
                contactBy,
                note,
                !kept.isEmpty(),
                kept,
                tokens);
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "Person";
    }
}
