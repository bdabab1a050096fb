package org.lianfang.registry.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.search.Words;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;

/**
 * What a person is after an input (design, rule 6): left out or null keeps, an empty text or list erases, a masked value is refused.
 * For a new person there is nothing to keep.
 */
final class Correction {

    private static final Person NOBODY =
            new Person("", null, null, null, null, null, null, null, null, List.of(), null);

    private Correction() {}

    static Person newPerson(ResidentInput input) {
        return of(input, NOBODY);
    }

    static Person of(ResidentInput input, Person before) {
        return new Person(
                name(input.name()),
                input.phone() == null ? before.phone() : phone(input.phone()),
                input.idNumber() == null ? before.idNumber() : idNumber(input.idNumber()),
                input.gender() == null ? before.gender() : input.gender(),
                input.birthYear() == null ? before.birthYear() : input.birthYear(),
                kept(input.relation(), before.relation()),
                kept(input.domicile(), before.domicile()),
                input.presence() == null && before != NOBODY ? before.presence() : input.presence(),
                input.contactBy() == null ? before.contactBy() : input.contactBy(),
                needs(input.careNeeds(), before.needs()),
                note(input.note(), before.note()));
    }

    private static String name(String given) {
        String name = Words.tidy(given);
        if (name.isEmpty()) throw RegistryProblem.NAME_MISSING.at("name");
        if (name.indexOf('*') >= 0) throw RegistryProblem.MASKED_VALUE.at("name");
        return name;
    }

    private static Phone phone(String given) {
        return given.isBlank() ? null : Phone.parse(given, "phone");
    }

    private static IdNumber idNumber(String given) {
        return given.isBlank() ? null : IdNumber.parse(given, "idNumber");
    }

    private static String kept(String given, String before) {
        if (given == null) return before;
        String tidy = Words.tidy(given);
        return tidy.isEmpty() ? null : tidy;
    }

    /** A note keeps its lines. */
    private static String note(String given, String before) {
        if (given == null) return before;
        String stripped = given.replace("\u0000", "").strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** A need that stays keeps its reason, source and day. */
    private static List<NewResident.Need> needs(List<CareNeed> given, List<NewResident.Need> before) {
        if (given == null) return before;
        var needs = new ArrayList<NewResident.Need>();
        for (CareNeed need : given.stream().filter(Objects::nonNull).distinct().toList()) {
            needs.add(before.stream()
                    .filter(known -> known.need() == need)
                    .findFirst()
                    .orElseGet(() -> new NewResident.Need(need, null, null, null)));
        }
        return needs;
    }
}
