package org.lianfang.registry.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.registry.access.RegistryProblem;

/**
 * Merges the checked rows of one import into the register, in the transaction it is given. The row of the import itself is written
 * last: until then whoever tells how far it is, in a transaction beside this one, must not wait for it.
 */
final class RosterMerge {

    // Each step joins the doors of the whole community anew, and tells how far it is.
    private static final int ROWS_AT_A_TIME = 20_000;
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('roster/' || ?, 0))";
    // What is put together of some thousand rows fits into memory, and the rows of one community are found by their
    // index, however many there are of others.
    private static final String HASH_ONLY =
            """
            select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true),
                   set_config('enable_seqscan', 'off', true), set_config('work_mem', '32MB', true)""";

    private static final String LOOPS_TOO = "select set_config('enable_nestloop', 'on', true)";

    // What checks a foreign key is planned once and kept by the connection: planned when the register held thirty
    // people, it would read all of a table for each of the forty thousand rows that refer to it.
    private static final String PLAN_ANEW = "discard plans";
    private static final String ROWS = "select count(*) from roster_row where import_id = ?";
    private static final String LAST_ROW = "select coalesce(max(number), 0) from roster_row where import_id = ?";

    private final Connection connection;
    private final RosterView roster;
    private final SignOfLife life;

    RosterMerge(Connection connection, RosterView roster, SignOfLife life) {
        this.connection = connection;
        this.roster = roster;
        this.life = life;
    }

    /** Rows left out because another import stored them since the check: with the same words, and with others. */
    private record StoredSince(int same, int others) {}

    void run() throws SQLException {
        mustBeAlone();
        mustBeWhole();
        // Of rows that have just arrived there are no statistics, and those of the register may be of a time when it
        // was empty: what is planned for a handful, a loop or a merge by community alone, holds every row against all.
        set(HASH_ONLY);
        boolean fresh = isFresh();
        StoredSince since = fresh ? new StoredSince(0, 0) : leaveOutStored();
        addDoors();
        if (!fresh) run(StoreSql.LATE_DOUBLES);
        addPeople(fresh);
        // Each of these few names its two people by their ids.
        set(LOOPS_TOO);
        run(StoreSql.ADD_DOUBLES);
        run(StoreSql.CLOSE, since.same(), since.others());
        run(StoreSql.CLEAR);
    }

    private void addDoors() throws SQLException {
        set(StoreSql.PLACE_TABLE);
        run(StoreSql.FIND_PLACES);
        set(StoreSql.COUNT_PLACES);
        for (String sql : StoreSql.DOORS_FIRST) run(sql);
    }

    /** Whether nobody stands in this community, and nothing is remembered of one: a door once written stays, and each is counted. */
    private boolean isFresh() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(StoreSql.NOBODY)) {
            statement.setString(1, roster.communityCode());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void addPeople(boolean fresh) throws SQLException {
        var statements = new ArrayList<>(StoreSql.NEW_PEOPLE);
        if (roster.changed() > 0) statements.addAll(StoreSql.CHANGED_PEOPLE);
        if (!fresh) statements.addAll(StoreSql.REMEMBERED);
        statements.addAll(StoreSql.OF_PEOPLE);
        int last = number(LAST_ROW);
        for (int first = 1; first <= last; first += ROWS_AT_A_TIME) {
            int end = first + ROWS_AT_A_TIME - 1;
            for (String sql : statements) run(sql, first, end);
            life.tell(Math.min(end, roster.rows()));
        }
    }

    private void mustBeAlone() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALONE)) {
            statement.setString(1, roster.communityCode());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) throw RegistryProblem.ROSTER_UNDER_WAY.at("id");
            }
        }
    }

    private StoredSince leaveOutStored() throws SQLException {
        try (PreparedStatement statement = prepared(StoreSql.LEAVE_OUT_STORED);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new StoredSince(row.getInt(1), row.getInt(2));
        }
    }

    /** The checked rows are not written to the log that a server recovers from: one that fell takes them along. */
    private void mustBeWhole() throws SQLException {
        int checked = roster.fresh() + roster.changed() + roster.inDoubt();
        if (number(ROWS) != checked) throw RegistryProblem.ROSTER_CUT_SHORT.at("id");
    }

    private int number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, roster.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void set(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private void run(String sql, Integer... numbers) throws SQLException {
        set(PLAN_ANEW);
        try (PreparedStatement statement = prepared(sql, numbers)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Integer... numbers) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setObject(1, roster.id());
        statement.setString(2, roster.communityCode());
        List<Integer> more = List.of(numbers);
        for (int i = 0; i < more.size(); i++) statement.setInt(3 + i, more.get(i));
        return statement;
    }
}
