package org.lianfang.registry.roster;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.registry.resident.CareNeed;
import org.lianfang.registry.resident.Channel;
import org.lianfang.registry.resident.Gender;
import org.lianfang.registry.resident.NewResident;
import org.lianfang.registry.resident.Person;
import org.lianfang.registry.resident.Presence;
import org.lianfang.registry.search.PersonTokens;
import org.lianfang.registry.search.Words;
import org.lianfang.registry.secrecy.IdNumber;
import org.lianfang.registry.secrecy.Phone;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Looks up, for some rows at once, what the register of one community already has of them. */
final class Register {

    private static final String PEOPLE =
            """
            select r.id, r.household_id, h.address, r.xmin::text as version, r.name, r.phone, r.phone_hash, r.id_number, r.id_number_hash,
                   r.gender, r.birth_year, r.relation, r.domicile, r.presence, r.contact_by, r.note
            from resident r join household h on h.id = r.household_id
            where r.community_code = ? and r.merged_into is null and r.id = any (array(
                select a.id from resident a where a.community_code = ? and a.id = any (?)
                union select m.merged_into from resident m where m.community_code = ? and m.id = any (?) and m.merged_into is not null
                union select b.id from resident b where b.community_code = ? and b.id_number_hash = any (?)
                union select c.id from resident c where c.community_code = ? and c.phone_end = any (?) and c.phone_hash = any (?)
                union select d.id from resident d where d.community_code = ? and d.household_id = any (?)))""";
    private static final String NEEDS =
            "select resident_id, need, reason, source, since from care_need where community_code = ? and resident_id = any (?)";
    private static final String ALIASES =
            "select id, merged_into from resident where community_code = ? and id = any (?) and merged_into is not null";
    private static final String DOORS =
            """
            select h.id, h.tokens[1] from household h where h.community_code = ? and h.tokens[1] = any (?)""";
    private static final String HOUSEHOLDS =
            "select id, address from household where community_code = ? and id = any (?)";
    private static final String SOURCES =
            "select row_key, fingerprint, resident_id from roster_source where community_code = ? and row_key = any (?)";

    private final Connection connection;
    private final String code;
    private final SealedNumbers numbers;
    private final PersonTokens tokens;
    // A community's first roster finds nothing. What others store meanwhile is looked for when the roster is stored.
    private final boolean empty;

    Register(Connection connection, String code, SealedNumbers numbers, PersonTokens tokens) throws SQLException {
        this.connection = connection;
        this.code = code;
        this.numbers = numbers;
        this.tokens = tokens;
        this.empty = isEmpty();
    }

    private boolean isEmpty() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(StoreSql.NOBODY)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** What a row became when it was imported before. */
    record Source(UUID fingerprint, UUID resident) {}

    /** Households by the token of their whole address; several may live behind one door. */
    Map<String, List<UUID>> doors(Collection<String> tokens) throws SQLException {
        var doors = new HashMap<String, List<UUID>>();
        if (tokens.isEmpty()) return doors;
        query(DOORS, statement -> statement.setArray(2, texts(tokens)), row -> doors.computeIfAbsent(
                        row.getString(2), each -> new ArrayList<>())
                .add(row.getObject(1, UUID.class)));
        return doors;
    }

    /** The tokens of these households' addresses; who is not of this community is missing. */
    Map<UUID, String> households(Collection<UUID> ids) throws SQLException {
        var tokens = new HashMap<UUID, String>();
        if (ids.isEmpty()) return tokens;
        query(
                HOUSEHOLDS,
                statement -> statement.setArray(2, ids(ids)),
                row -> tokens.put(row.getObject(1, UUID.class), Words.token(row.getString(2))));
        return tokens;
    }

    Map<UUID, UUID> aliases(Collection<UUID> ids) throws SQLException {
        var aliases = new HashMap<UUID, UUID>();
        if (ids.isEmpty()) return aliases;
        query(
                ALIASES,
                statement -> statement.setArray(2, ids(ids)),
                row -> aliases.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return aliases;
    }

    /** By their key. */
    Map<UUID, Source> sources(Collection<UUID> keys) throws SQLException {
        var sources = new HashMap<UUID, Source>();
        if (keys.isEmpty()) return sources;
        query(
                SOURCES,
                statement -> statement.setArray(2, ids(keys)),
                row -> sources.put(
                        row.getObject(1, UUID.class),
                        new Source(row.getObject(2, UUID.class), row.getObject(3, UUID.class))));
        return sources;
    }

    /** Those with one of these ids, with a number that one of the rows has, or of one of these households. */
    List<KnownPerson> people(Collection<UUID> ids, List<HashedRow> like, Collection<UUID> households)
            throws SQLException {
        var rows = new ArrayList<KnownPerson>();
        var needs = new HashMap<UUID, List<NewResident.Need>>();
        query(
                PEOPLE,
                statement -> {
                    for (int i : new int[] {2, 4, 6, 8, 11}) statement.setString(i, code);
                    statement.setArray(3, ids(ids));
                    statement.setArray(5, ids(ids));
                    statement.setArray(7, bytes(like.stream().map(HashedRow::idNumber)));
                    statement.setArray(9, bytes(like.stream().map(this::phoneEnd)));
                    statement.setArray(10, bytes(like.stream().map(HashedRow::phone)));
                    statement.setArray(12, ids(households));
                },
                row -> rows.add(person(row, needs)));
        if (rows.isEmpty()) return rows;
        query(
                NEEDS,
                statement -> statement.setArray(
                        2, ids(rows.stream().map(KnownPerson::id).toList())),
                row -> needs.get(row.getObject(1, UUID.class)).add(need(row)));
        return rows;
    }

    private KnownPerson person(ResultSet row, Map<UUID, List<NewResident.Need>> needs) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String phone = numbers.openPhone(id, row.getBytes("phone"));
        String idNumber = numbers.openIdNumber(id, row.getBytes("id_number"));
        String gender = row.getString("gender");
        String contactBy = row.getString("contact_by");
        // Filled by the second statement.
        var own = needs.computeIfAbsent(id, each -> new ArrayList<>());
        var person = new Person(
                row.getString("name"),
                phone == null ? null : new Phone(phone),
                idNumber == null ? null : new IdNumber(idNumber),
                gender == null ? null : Gender.valueOf(gender),
                row.getObject("birth_year", Integer.class),
                row.getString("relation"),
                row.getString("domicile"),
                Presence.valueOf(row.getString("presence")),
                contactBy == null ? null : Channel.valueOf(contactBy),
                own,
                numbers.openNote(id, row.getBytes("note")));
        return new KnownPerson(
                id,
                row.getObject("household_id", UUID.class),
                Words.token(row.getString("address")),
                row.getString("version"),
                row.getBytes("phone_hash"),
                row.getBytes("id_number_hash"),
                person);
    }

    private static NewResident.Need need(ResultSet row) throws SQLException {
        Date since = row.getDate(5);
        return new NewResident.Need(
                CareNeed.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                since == null ? null : since.toLocalDate());
    }

    private interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Binding binding, Row each) throws SQLException {
        if (empty) return;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            binding.on(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) each.read(rows);
            }
        }
    }

    private Array texts(Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private Array ids(Collection<UUID> values) throws SQLException {
        return connection.createArrayOf("uuid", values.toArray());
    }

    private Array bytes(Stream<byte[]> values) throws SQLException {
        return connection.createArrayOf("bytea", values.filter(Objects::nonNull).toArray(byte[][]::new));
    }

    private byte[] phoneEnd(HashedRow row) {
        return row.checked().phone() == null
                ? null
                : tokens.endOf(row.checked().phone().text());
    }
}
