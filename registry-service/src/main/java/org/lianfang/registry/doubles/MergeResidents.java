package org.lianfang.registry.doubles;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.registry.access.RegistryProblem;
import org.lianfang.registry.resident.Presence;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;
import org.lianfang.registry.secrecy.SealedNumbers;

/**
 * Merges one person into another: what the one that stays lacks is taken from the other, whose row stays as an alias. Records that
 * other services keep under either id stay where they are.
 */
@Singleton
class MergeResidents {

    // As of a note that is saved by hand.
    private static final int LONGEST_NOTE = 2000;

    private static final String LOCK =
            """
            select id, community_code, name, presence, phone, id_number, note, merged_into from resident where id = any (?) order by id for update""";

    private static final String FILL =
            """
            update resident k set phone = coalesce(k.phone, ?), phone_hash = coalesce(k.phone_hash, m.phone_hash),
                   phone_end = coalesce(k.phone_end, m.phone_end),
                   id_number = coalesce(k.id_number, ?), id_number_hash = coalesce(k.id_number_hash, m.id_number_hash),
                   gender = coalesce(k.gender, m.gender), birth_year = coalesce(k.birth_year, m.birth_year),
                   relation = coalesce(k.relation, m.relation), domicile = coalesce(k.domicile, m.domicile),
                   contact_by = coalesce(k.contact_by, m.contact_by), note = ?,
                   needs_care = exists (select from care_need n where n.resident_id = k.id)
            from resident m where k.id = ? and m.id = ?""";
    /** Being elderly follows from the birth year where either file has one: as an entry it would be told twice. */
    private static final String TAKE_NEEDS =
            """
            insert into care_need (community_code, resident_id, household_id, estate_id, grid_id, need, reason, source, since)
            select k.community_code, k.id, k.household_id, k.estate_id, k.grid_id, n.need, n.reason, n.source, n.since
            from resident k, care_need n
            where k.id = ? and n.resident_id = ? and (n.need <> 'ELDERLY' or k.birth_year is null) on conflict do nothing""";

    private static final String DROP_TOLD_BY_YEAR =
            """
            delete from care_need n using resident m
            where n.resident_id = ? and m.id = ? and n.need = 'ELDERLY' and m.birth_year is not null""";
    private static final String TAKE_ALIASES = "update resident set merged_into = ? where merged_into = ?";
    private static final String TAKE_ROWS = "update roster_source set resident_id = ? where resident_id = ?";
    private static final String DECIDE =
            """
            update possible_double set decision = 'MERGED', decided_at = now()
            where decision is null and resident_id = any (?) and other_id = any (?)""";
    private static final String GO =
            """
            update resident set presence = 'MOVED_OUT', needs_care = false, tokens = '{}', phone_end = null, merged_into = ? where id = ?""";
    private final SealedNumbers numbers;

    MergeResidents(SealedNumbers numbers) {
        this.numbers = numbers;
    }

    private record Person(
            String code, String name, Presence presence, byte[] phone, byte[] idNumber, byte[] note, UUID mergedInto) {

        boolean hasMovedOut() {
            return presence == Presence.MOVED_OUT;
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    void merge(Bulk bulk, UUID keep, UUID merged) throws SQLException {
        if (keep.equals(merged)) throw RegistryProblem.SAME_PERSON.at("mergeId");
        Map<UUID, Person> both = lock(bulk.connection(), List.of(keep, merged));
        Person staying = found(both, keep, "keepId");
        Person going = found(both, merged, "mergeId");
        bulk.note().on(List.of(keep, merged)).in(staying.code());
        if (keep.equals(going.mergedInto())) {
            bulk.note().repeated();
            return;
        }
        if (staying.mergedInto() != null) throw RegistryProblem.MERGED_AWAY.at("keepId");
        if (going.mergedInto() != null) throw RegistryProblem.MERGED_AWAY.at("mergeId");
        if (!staying.code().equals(going.code())) throw PlatformProblem.NOT_FOUND.at("mergeId");
        if (staying.hasMovedOut() && !going.hasMovedOut()) throw RegistryProblem.KEEP_WHO_IS_HERE.at("keepId");
        join(bulk.connection(), keep, staying, merged, going);
    }

    private void join(Connection connection, UUID keep, Person staying, UUID merged, Person going) throws SQLException {
        String phone = numbers.openPhone(merged, going.phone());
        String idNumber = numbers.openIdNumber(merged, going.idNumber());
        run(connection, TAKE_NEEDS, keep, merged);
        run(connection, DROP_TOLD_BY_YEAR, keep, merged);
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
            // Sealed for its row: a number that moves is sealed anew.
            fill.setBytes(1, phone == null ? null : numbers.sealPhone(keep, new Phone(phone)));
            fill.setBytes(2, idNumber == null ? null : numbers.sealIdNumber(keep, new IdNumber(idNumber)));
            fill.setBytes(3, numbers.sealNote(keep, note(keep, staying, merged, going)));
            fill.setObject(4, keep);
            fill.setObject(5, merged);
            fill.executeUpdate();
        }
        run(connection, "delete from care_need where resident_id = ?", merged);
        run(connection, TAKE_ALIASES, keep, merged);
        run(connection, GO, keep, merged);
        run(connection, TAKE_ROWS, keep, merged);
        var pair = connection.createArrayOf("uuid", new Object[] {keep, merged});
        try (PreparedStatement decide = connection.prepareStatement(DECIDE)) {
            decide.setArray(1, pair);
            decide.setArray(2, pair);
            decide.executeUpdate();
        }
    }

    /** Both notes, one below the other: who merges shortens them, nothing is cut. */
    private String note(UUID keep, Person staying, UUID merged, Person going) {
        String kept = numbers.openNote(keep, staying.note());
        String other = numbers.openNote(merged, going.note());
        if (kept == null || other == null || kept.equals(other)) return kept == null ? other : kept;
        String both = kept + "\n" + other;
        if (both.length() > LONGEST_NOTE) throw RegistryProblem.NOTES_TOO_LONG.at("mergeId");
        return both;
    }

    private static Map<UUID, Person> lock(Connection connection, List<UUID> ids) throws SQLException {
        var both = new HashMap<UUID, Person>();
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next())
                    both.put(
                            row.getObject(1, UUID.class),
                            new Person(
                                    row.getString(2),
                                    row.getString(3),
                                    Presence.valueOf(row.getString(4)),
                                    row.getBytes(5),
                                    row.getBytes(6),
                                    row.getBytes(7),
                                    row.getObject(8, UUID.class)));
            }
        }
        return both;
    }

    private static Person found(Map<UUID, Person> both, UUID id, String field) {
        Person person = both.get(id);
        if (person == null) throw PlatformProblem.NOT_FOUND.at(field);
        return person;
    }

    private static void run(Connection connection, String sql, UUID... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) statement.setObject(i + 1, ids[i]);
            statement.executeUpdate();
        }
    }
}
