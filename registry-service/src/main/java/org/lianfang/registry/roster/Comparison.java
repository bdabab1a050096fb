package org.lianfang.registry.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.identity.Ids;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.resident.Person;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.search.PersonTokens;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Compares rows with the register: who is new, who changed, who may be someone that stands there already. */
final class Comparison {

    private static final StagedRow UNCHANGED =
            new StagedRow(0, RowVerdict.UNCHANGED, null, null, null, null, null, null, null, List.of());

    private final SealedNumbers numbers;
    private final PersonTokens tokens;
    private List<RowFault> faults = new ArrayList<>();

    Comparison(SealedNumbers numbers, PersonTokens tokens) {
        this.numbers = numbers;
        this.tokens = tokens;
    }

    /** What the row would do; null where it cannot be stored, which {@link #takeFaults} tells. */
    StagedRow compare(HashedRow row, Known known) {
        return row.checked().id() != null ? ofExported(row, known) : ofDoor(row, known);
    }

    /** The faults found since they were last taken. */
    List<RowFault> takeFaults() {
        List<RowFault> taken = faults;
        faults = new ArrayList<>();
        return taken;
    }

    private StagedRow ofExported(HashedRow row, Known known) {
        CheckedRow said = row.checked();
        KnownPerson person = known.person(said.id());
        if (person == null) return fault(row, Heading.ID, RegistryProblem.ROW_ID_UNKNOWN);
        boolean otherDoor = said.plate() != null && !row.door().equals(person.doorToken());
        boolean otherHousehold = said.household() != null && !said.household().equals(person.householdId());
        if (otherDoor || otherHousehold)
            return fault(row, otherDoor ? Heading.ROOM : Heading.HOUSEHOLD, RegistryProblem.MOVE_INSTEAD);
        return corrected(row, person, null, known);
    }

    private StagedRow ofDoor(HashedRow row, Known known) {
        CheckedRow said = row.checked();
        String door = known.token(row);
        if (door == null) return fault(row, Heading.HOUSEHOLD, RegistryProblem.ROW_ID_UNKNOWN);
        UUID key = known.key(row);
        Register.Source source = known.source(key);
        KnownPerson before = source == null ? null : known.person(source.resident());
        // Who moved out and stands in a roster may have come back, or the roster is an old one: a person knows which.
        if (before != null && !before.hasMovedOut()) {
            boolean sameRow = source.fingerprint().equals(row.fingerprint());
            return sameRow ? UNCHANGED : corrected(row, before, key, known);
        }
        List<UUID> behind = known.households(row);
        UUID household = behind.size() == 1 ? behind.get(0) : null;
        List<StagedRow.Double> suspects = known.suspects(said.name(), row.idNumber(), row.phone(), household);
        if (suspects.size() == 1) {
            KnownPerson suspect = known.person(suspects.get(0).resident());
            if (isSurely(suspect, row, household)) return corrected(row, suspect, key, known);
        }
        if (behind.size() > 1) return fault(row, Heading.ROOM, RegistryProblem.DOOR_AMBIGUOUS);
        RowVerdict verdict = suspects.isEmpty() ? RowVerdict.NEW : RowVerdict.IN_DOUBT;
        return new StagedRow(
                said.number(),
                verdict,
                RowPerson.fresh(said).seal(Ids.next(), tokens, numbers, row.phone(), row.idNumber()),
                null,
                household,
                door,
                said.plate(),
                key,
                row.fingerprint(),
                suspects);
    }

    /** Name, door and ID number agree; or nobody has a number and nothing else differs but what is written beside it. */
    private static boolean isSurely(KnownPerson person, HashedRow hashed, UUID household) {
        CheckedRow row = hashed.checked();
        if (person.hasMovedOut()
                || !person.isCalled(row.name())
                || !person.householdId().equals(household)) return false;
        if (hashed.idNumber() != null) return person.hasIdNumber(hashed.idNumber());
        if (person.idNumberHash() != null)
            return RowPerson.same(RowPerson.after(person.person(), row), person.person());
        boolean samePhone =
                row.phone() != null && row.phone().equals(person.person().phone());
        return samePhone || RowPerson.same(RowPerson.after(person.person(), row), person.person());
    }

    private StagedRow corrected(HashedRow row, KnownPerson before, UUID key, Known known) {
        Person after = RowPerson.after(before.person(), row.checked());
        if (RowPerson.same(after, before.person())) return UNCHANGED;
        return new StagedRow(
                row.checked().number(),
                RowVerdict.CHANGED,
                after.seal(before.id(), tokens, numbers),
                before.version(),
                before.householdId(),
                before.doorToken(),
                null,
                key,
                key == null ? null : row.fingerprint(),
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

    private StagedRow fault(HashedRow row, Heading heading, RegistryProblem problem) {
        faults.add(new RowFault(row.checked().number(), heading, problem));
        return null;
    }
}
