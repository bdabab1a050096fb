package org.lianfang.registry.roster;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Ends a check: doubles inside the file are found among its rows, and what came out is counted. */
@Singleton
class RosterPreview {

    // Of rows that have just arrived there are no statistics: a loop planned for a handful is run with all of them.
    private static final String HASH_ONLY = "select set_config('enable_nestloop', 'off', true)";
    private static final String FIND_DOUBLES =
            """
            with asked as (select cast(? as uuid) as import_id)
            update roster_row s set verdict = 'IN_DOUBT', doubles = s.doubles || f.first, reasons = s.reasons || '%1$s'::text
            from asked a, (select w.import_id, w.number, first_value(w.resident_id) over v as first, row_number() over v as n
                           from asked a join roster_row w on w.import_id = a.import_id
                           where w.base is null and %2$s window v as (partition by w.import_id, %3$s order by w.number)) f
            where s.import_id = a.import_id and f.number = s.number and f.n > 1 and not f.first = any (s.doubles)""";
    private static final String ONE_CHANGE_A_PERSON =
            """
            with asked as (select cast(? as uuid) as import_id, cast(? as text) as code),
            repeated as (select w.number, row_number() over (partition by w.resident_id order by w.number) as n
                         from asked a join roster_row w on w.import_id = a.import_id where w.base is not null),
            gone as (delete from roster_row s using asked a, repeated r
                     where s.import_id = a.import_id and r.number = s.number and r.n > 1 returning s.number)
            insert into roster_fault (import_id, community_code, number, heading, problem)
            select a.import_id, a.code, g.number, 'ID', 'ROW_ID_TWICE' from asked a, gone g""";
    private static final String COUNT =
            """
            update roster_import i set state = 'CHECKED', content = ?, rows = ?, rows_done = ?, unchanged = ?, beat_at = now(),
                   fresh = c.fresh, changed = c.changed, in_doubt = c.in_doubt,
                   wrong = (select count(distinct number) from roster_fault f where f.import_id = i.id)
            from (select count(*) filter (where verdict = 'NEW') as fresh, count(*) filter (where verdict = 'CHANGED') as changed,
                         count(*) filter (where verdict = 'IN_DOUBT') as in_doubt from roster_row w where w.import_id = ?) c
            where i.id = ?""";

    private static String agreeing(DoubleReason reason) {
        return switch (reason) {
            case SAME_ID_NUMBER -> FIND_DOUBLES.formatted(reason, "w.id_number_hash is not null", "w.id_number_hash");
            case SAME_NAME_AND_PHONE ->
                FIND_DOUBLES.formatted(reason, "w.phone_hash is not null", "w.name, w.phone_hash");
            case SAME_NAME_AND_DOOR -> FIND_DOUBLES.formatted(reason, "true", "w.name, w.door_token");
        };
    }

    void keep(Connection connection, UUID id, String code, byte[] content, RosterRows rows, SignOfLife life)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(HASH_ONLY);
        }
        for (DoubleReason reason : DoubleReason.values()) {
            if (!rows.doubles().mayAgree(reason)) continue;
            life.stillThere();
            run(connection, agreeing(reason), id);
        }
        if (rows.doubles().mayChangeTwice()) run(connection, ONE_CHANGE_A_PERSON, id, code);
        life.stillThere();
        run(connection, COUNT, content, rows.rows(), rows.rows(), rows.unchanged(), id, id);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
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
