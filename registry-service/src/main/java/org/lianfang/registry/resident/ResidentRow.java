package org.lianfang.registry.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.Line;
import org.lianfang.registry.access.Clearance.Whereabouts;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;
import org.lianfang.registry.secrecy.SealedNumbers;

/** A person as the tables hold them: numbers and note still sealed, nothing masked yet. */
public record ResidentRow(
        UUID id,
        Whereabouts where,
        String name,
        byte[] phone,
        byte[] idNumber,
        Gender gender,
        Integer birthYear,
        String relation,
        String domicile,
        Presence presence,
        Channel contactBy,
        byte[] note,
        List<CareNeedEntry> careNeeds,
        String doorOrder,
        List<ResidentAlias> aliases) {

    // Texts of an entry are joined by characters that no text may hold.
    private static final String FIELD = "\u001f";
    private static final String ENTRY = "\u001e";

    /** Expects {@code :today}; elderly_years is null for those who are not. Read by place in {@link #of}. */
    static final String COLUMNS =
            """
            r.id, r.community_code, r.estate_id, r.grid_id, r.household_id,
            r.name, r.phone, r.id_number, r.gender, r.birth_year,
            r.relation, r.domicile, r.presence, r.contact_by, r.note, r.door_order,
            (select string_agg(cast(a.id as text) || chr(31) || cast(a.household_id as text), chr(30) order by a.id)
             from resident a where a.merged_into = r.id) as aliases,
            case when r.birth_year <= (select elderly_born_by(:today))
                 then (select cast(extract(year from cast(:today as date)) as integer) - elderly_born_by(:today)) end as elderly_years,
            case when r.needs_care then (select string_agg(concat_ws(chr(31), n.need, coalesce(n.reason, ''), coalesce(n.source, ''),
                                                                     coalesce(cast(n.since as text), '')), chr(30) order by n.need)
             from care_need n where n.resident_id = r.id) end as care_needs""";

    static ResidentRow of(Line row) {
        var where = new Whereabouts(row.text(1), row.id(2), row.id(3), row.id(4));
        String gender = row.text(8);
        Integer birthYear = row.number(9);
        String contactBy = row.text(13);
        return new ResidentRow(
                row.id(0),
                where,
                row.text(5),
                row.bytes(6),
                row.bytes(7),
                gender == null ? null : Gender.valueOf(gender),
                birthYear,
                row.text(10),
                row.text(11),
                Presence.valueOf(row.text(12)),
                contactBy == null ? null : Channel.valueOf(contactBy),
                row.bytes(14),
                careNeeds(row.text(18), birthYear, row.number(17)),
                row.text(15),
                aliases(row.text(16)));
    }

    /** What is known of the person, opened, for a correction to start from. */
    Person person(SealedNumbers numbers) {
        String openPhone = numbers.openPhone(id, phone);
        String openIdNumber = numbers.openIdNumber(id, idNumber);
        return new Person(
                name,
                openPhone == null ? null : new Phone(openPhone),
                openIdNumber == null ? null : new IdNumber(openIdNumber),
                gender,
                birthYear,
                relation,
                domicile,
                presence,
                contactBy,
                // With a birth year, being elderly is no entry of its own.
                careNeeds.stream()
                        .filter(entry -> birthYear == null || entry.need() != CareNeed.ELDERLY)
                        .map(entry -> new NewResident.Need(entry.need(), entry.reason(), entry.source(), entry.since()))
                        .toList(),
                numbers.openNote(id, note));
    }

    private static List<CareNeedEntry> careNeeds(String stored, Integer birthYear, Integer elderlyYears) {
        var entries = new ArrayList<CareNeedEntry>();
        if (elderlyYears != null) entries.add(CareNeedEntry.elderly(birthYear, elderlyYears));
        if (stored == null) return entries;
        for (String entry : stored.split(ENTRY)) {
            String[] fields = entry.split(FIELD, -1);
            CareNeed need = CareNeed.valueOf(fields[0]);
            entries.add(new CareNeedEntry(need, text(fields[1]), text(fields[2]), day(fields[3]), null));
        }
        return entries;
    }

    private static List<ResidentAlias> aliases(String stored) {
        var aliases = new ArrayList<ResidentAlias>();
        if (stored == null) return aliases;
        for (String entry : stored.split(ENTRY)) {
            String[] ids = entry.split(FIELD);
            aliases.add(new ResidentAlias(UUID.fromString(ids[0]), UUID.fromString(ids[1])));
        }
        return aliases;
    }

    private static String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }

    @Override
    public String toString() {
        // A record would print the person.
        return "ResidentRow[" + id + "]";
    }
}
