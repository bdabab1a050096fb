package org.lianfang.registry.roster;

import java.util.List;
import java.util.UUID;
import org.lianfang.platform.identity.Ids;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.resident.Person;
import org.lianfang.registry.resident.SealedPerson;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.search.PersonTokens;
import org.lianfang.registry.search.Words;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Compares rows with the register: who is new, who changed, who may be someone that stands there already. */
final class Comparison {

    private static final StagedRow UNCHANGED =
            new StagedRow(0, RowVerdict.UNCHANGED, null, null, null, null, null, null, null, List.of());

    private final RowHashes hashes;
    private final SealedNumbers numbers;
    private final PersonTokens tokens;
    private final RowChecks checks;

    Comparison(RowHashes hashes, SealedNumbers numbers, PersonTokens tokens, RowChecks checks) {
        this.hashes = hashes;
        this.numbers = numbers;
        this.tokens = tokens;
        this.checks = checks;
    }

    /** What the row would do; null where it cannot be stored, which the checks then tell. */
    StagedRow compare(CheckedRow row, Known known) {
        return row.id() != null ? ofExported(row, known) : ofDoor(row, known);
    }

    private StagedRow ofExported(CheckedRow row, Known known) {
        KnownPerson person = known.person(row.id());
        if (person == null) return fault(row, Heading.ID, RegistryProblem.ROW_ID_UNKNOWN);
        boolean otherDoor =
                row.plate() != null && !Words.token(row.plate().address()).equals(person.doorToken());
        boolean otherHousehold = row.household() != null && !row.household().equals(person.householdId());
        if (otherDoor || otherHousehold)
            return fault(row, otherDoor ? Heading.ROOM : Heading.HOUSEHOLD, RegistryProblem.MOVE_INSTEAD);
        return corrected(row, person, null, known);
    }

    private StagedRow ofDoor(CheckedRow row, Known known) {
        String door = known.token(row);
        if (door == null) return fault(row, Heading.HOUSEHOLD, RegistryProblem.ROW_ID_UNKNOWN);
        byte[] key = hashes.key(row, door);
        Register.Source source = known.source(key);
        KnownPerson before = source == null ? null : known.person(source.resident());
        if (before != null) {
            boolean sameRow = java.util.Arrays.equals(source.fingerprint(), hashes.fingerprint(row));
            return sameRow ? UNCHANGED : corrected(row, before, key, known);
        }
        List<UUID> behind = known.households(row);
        UUID household = behind.size() == 1 ? behind.get(0) : null;
        byte[] idNumber = numbers.hashOf(row.idNumber());
        List<StagedRow.Double> suspects = known.suspects(row.name(), idNumber, numbers.hashOf(row.phone()), household);
        if (suspects.size() == 1) {
            KnownPerson suspect = known.person(suspects.get(0).resident());
            if (isSurely(suspect, row, household, idNumber)) return corrected(row, suspect, key, known);
        }
        if (behind.size() > 1) return fault(row, Heading.ROOM, RegistryProblem.DOOR_AMBIGUOUS);
        RowVerdict verdict = suspects.isEmpty() ? RowVerdict.NEW : RowVerdict.IN_DOUBT;
        return new StagedRow(
                row.number(),
                verdict,
                sealed(Ids.next(), RowPerson.fresh(row)),
                null,
                household,
                door,
                row.plate(),
                key,
                hashes.fingerprint(row),
                suspects);
    }

    /** Name, door and ID number agree; or nobody has a number and nothing else differs but what is written beside it. */
    private static boolean isSurely(KnownPerson person, CheckedRow row, UUID household, byte[] idNumber) {
        if (!person.isCalled(row.name()) || !person.householdId().equals(household)) return false;
        if (idNumber != null) return person.hasIdNumber(idNumber);
        if (person.idNumberHash() != null)
            return RowPerson.same(RowPerson.after(person.person(), row), person.person());
        boolean samePhone =
                row.phone() != null && row.phone().equals(person.person().phone());
        return samePhone || RowPerson.same(RowPerson.after(person.person(), row), person.person());
    }

    private StagedRow corrected(CheckedRow row, KnownPerson before, byte[] key, Known known) {
        Person after = RowPerson.after(before.person(), row);
        if (RowPerson.same(after, before.person())) return UNCHANGED;
        return new StagedRow(
                row.number(),
                RowVerdict.CHANGED,
                sealed(before.id(), after),
                before.version(),
                before.householdId(),
                before.doorToken(),
                null,
                key,
                key == null ? null : hashes.fingerprint(row),
                newSuspects(before, after, known));
    }

    /** Whom the correction makes a possible double: by a number that the person did not have before. */
    private List<StagedRow.Double> newSuspects(KnownPerson before, Person after, Known known) {
        byte[] idNumber = numbers.hashOf(after.idNumber());
        byte[] phone = numbers.hashOf(after.phone());
        boolean calledSo = before.isCalled(after.name());
        return known
                .suspects(
                        after.name(),
                        before.hasIdNumber(idNumber) ? null : idNumber,
                        before.hasPhone(phone) && calledSo ? null : phone,
                        null)
                .stream()
                .filter(each -> !each.resident().equals(before.id()))
                .toList();
    }

    private SealedPerson sealed(UUID id, Person person) {
        return person.seal(id, tokens, numbers);
    }

    private StagedRow fault(CheckedRow row, Heading heading, RegistryProblem problem) {
        checks.add(row.number(), heading, problem);
        return null;
    }
}
