package org.lianfang.registry.roster;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lianfang.registry.resident.CareNeed;
import org.lianfang.registry.resident.NewResident;
import org.lianfang.registry.resident.Person;
import org.lianfang.registry.rosterfile.Heading;
import org.lianfang.registry.secrecy.Masks;

/**
 * The person that a row describes. A column that is missing, or masked, keeps what is known; an empty cell erases only in a row that
 * was exported, where what was there could be seen.
 */
final class RowPerson {

    private static final String SOURCE = "名册";

    private RowPerson() {}

    static Person fresh(CheckedRow row) {
        return new Person(
                row.name(),
                row.phone(),
                row.idNumber(),
                null,
                null,
                row.line().filled(Heading.RELATION),
                row.line().filled(Heading.DOMICILE),
                null,
                null,
                needs(row.needs() == null ? List.of() : row.needs(), List.of()),
                row.line().filled(Heading.NOTE));
    }

    static Person after(Person before, CheckedRow row) {
        return new Person(
                told(row, Heading.NAME, before.name()),
                row.phone() != null || erases(row, Heading.PHONE) ? row.phone() : before.phone(),
                row.idNumber() != null || erases(row, Heading.ID_NUMBER) ? row.idNumber() : before.idNumber(),
                before.gender(),
                before.birthYear(),
                told(row, Heading.RELATION, before.relation()),
                told(row, Heading.DOMICILE, before.domicile()),
                before.presence(),
                before.contactBy(),
                row.needs() == null || (row.needs().isEmpty() && row.id() == null)
                        ? before.needs()
                        : needs(row.needs(), before.needs()),
                told(row, Heading.NOTE, before.note()));
    }

    static boolean same(Person one, Person other) {
        return one.name().equals(other.name())
                && Objects.equals(one.phone(), other.phone())
                && Objects.equals(one.idNumber(), other.idNumber())
                && Objects.equals(one.relation(), other.relation())
                && Objects.equals(one.domicile(), other.domicile())
                && Objects.equals(one.note(), other.note())
                && kept(one).equals(kept(other));
    }

    /** Being elderly follows from the birth year where that is known. */
    private static Set<CareNeed> kept(Person person) {
        return person.needs().stream()
                .map(NewResident.Need::need)
                .filter(need -> person.birthYear() == null || need != CareNeed.ELDERLY)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String told(CheckedRow row, Heading heading, String before) {
        String text = row.line().get(heading);
        if (text == null || isMasked(heading, text)) return before;
        if (text.isEmpty()) return erases(row, heading) ? null : before;
        return text;
    }

    /** Stars are no part of a name. In a note people may write them: only what stands for a whole one is a mask. */
    static boolean isMasked(Heading heading, String text) {
        return switch (heading) {
            case NAME -> text.indexOf('*') >= 0;
            case NOTE -> text.equals(Masks.WORDS);
            default -> false;
        };
    }

    private static boolean erases(CheckedRow row, Heading heading) {
        String text = row.line().get(heading);
        return row.id() != null && text != null && text.isEmpty();
    }

    /** A need that stays keeps its reason, source and day. */
    private static List<NewResident.Need> needs(List<CareNeed> told, List<NewResident.Need> before) {
        return told.stream()
                .map(need -> before.stream()
                        .filter(known -> known.need() == need)
                        .findFirst()
                        .orElseGet(() -> new NewResident.Need(need, null, SOURCE, null)))
                .toList();
    }
}
