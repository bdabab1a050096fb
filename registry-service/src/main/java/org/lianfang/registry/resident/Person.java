package org.lianfang.registry.resident;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.search.PersonTokens;
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

    /** The person as it is stored under this id, whichever door it will stand behind. */
    public SealedPerson seal(UUID id, PersonTokens tokens, SealedNumbers numbers) {
        return seal(id, tokens, numbers, numbers.hashOf(phone), numbers.hashOf(idNumber));
    }

    /** The same where phone and ID number were hashed before. */
    public SealedPerson seal(
            UUID id, PersonTokens tokens, SealedNumbers numbers, byte[] phoneHash, byte[] idNumberHash) {
        // Being elderly follows from the birth year; kept as an entry it would outlive a corrected year.
        List<NewResident.Need> kept = needs.stream()
                .filter(need -> birthYear == null || need.need() != CareNeed.ELDERLY)
                .toList();
        return new SealedPerson(
                id,
                this,
                numbers.sealPhone(id, phone),
                phoneHash,
                numbers.sealIdNumber(id, idNumber),
                idNumberHash,
                numbers.sealNote(id, note),
                numbers.hashOfNote(note),
                kept,
                tokens.of(name),
                tokens.endOf(phone == null ? null : phone.text()));
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "Person";
    }
}
