package org.lianfang.registry.roster;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Turns the stage of a check into what is kept until a person decides: doubles inside the file are found here. */
@Singleton
class RosterPreview {

    private static final String DROP_REPEATED =
            """
            delete from roster_stage s using (
                select number, row_number() over (partition by row_key, fingerprint order by number) as n
                from roster_stage where base is null) d
            where d.number = s.number and d.n > 1""";
    private static final String FIND_DOUBLES =
            """
            update roster_stage s set verdict = 'IN_DOUBT', doubles = s.doubles || f.first, reasons = s.reasons || '%1$s'::text
            from (select number, first_value(resident_id) over w as first, row_number() over w as n
                  from roster_stage where base is null and %2$s window w as (partition by %3$s order by number)) f
            where f.number = s.number and f.n > 1 and not f.first = any (s.doubles)""";
    private static final List<String> DOUBLES = List.of(
            FIND_DOUBLES.formatted(DoubleReason.SAME_ID_NUMBER, "id_number_hash is not null", "id_number_hash"),
            FIND_DOUBLES.formatted(DoubleReason.SAME_NAME_AND_PHONE, "phone_hash is not null", "name, phone_hash"),
            FIND_DOUBLES.formatted(DoubleReason.SAME_NAME_AND_DOOR, "true", "name, door_token"));
    private static final String ONE_CHANGE_A_PERSON =
            """
            with repeated as (
                select number, row_number() over (partition by resident_id order by number) as n from roster_stage where base is not null),
            gone as (delete from roster_stage s using repeated r where r.number = s.number and r.n > 1 returning s.number)
            insert into roster_fault (import_id, community_code, number, heading, problem)
            select ?, ?, number, 'ID', 'ROW_ID_TWICE' from gone""";
    private static final String KEEP =
            """
            insert into roster_row (import_id, community_code, number, verdict, resident_id, base, household_id, door_token, door, person,
                                    row_key, fingerprint, doubles, reasons)
            select ?, ?, number, verdict, resident_id, base, household_id, door_token, door, person, row_key, fingerprint, doubles, reasons
            from roster_stage""";
    private static final String COUNT =
            """
            update roster_import i set state = 'CHECKED', content = ?, rows = ?, rows_done = ?, unchanged = ?, beat_at = now(),
                   fresh = c.fresh, changed = c.changed, in_doubt = c.in_doubt,
                   wrong = (select count(distinct number) from roster_fault f where f.import_id = i.id)
            from (select count(*) filter (where verdict = 'NEW') as fresh, count(*) filter (where verdict = 'CHANGED') as changed,
                         count(*) filter (where verdict = 'IN_DOUBT') as in_doubt from roster_stage) c
            where i.id = ?""";

    void keep(Connection connection, UUID id, String code, byte[] content, RosterRows rows, SignOfLife life)
            throws SQLException {
        int repeated;
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze roster_stage");
            repeated = statement.executeUpdate(DROP_REPEATED);
            for (String find : DOUBLES) {
                life.stillThere();
                statement.executeUpdate(find);
            }
        }
        for (String sql : List.of(ONE_CHANGE_A_PERSON, KEEP)) {
            life.stillThere();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                statement.setString(2, code);
                statement.executeUpdate();
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setBytes(1, content);
            statement.setInt(2, rows.rows());
            statement.setInt(3, rows.rows());
            statement.setInt(4, rows.unchanged() + repeated);
            statement.setObject(5, id);
            statement.executeUpdate();
        }
    }

    byte[] content(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select content from roster_import where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
