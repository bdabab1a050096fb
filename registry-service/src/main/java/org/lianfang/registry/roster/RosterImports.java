package org.lianfang.registry.roster;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.registry.access.RegistryProblem;

/** The table of imports. */
@Singleton
class RosterImports {

    /** Whoever works on an import says so more often; silent for longer, it was cut short and left nothing. */
    private static final Duration SILENT = Duration.ofSeconds(60);

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int NEWEST = 20;
    private static final String OPENED = "select count(*) from opened_community where code = ?";
    private static final String SELECT =
            """
            select id, community_code, state, problem, rows, rows_about, rows_done, fresh, changed, in_doubt, unchanged, wrong, overtaken, began_at,
                   beat_at, stored_at from roster_import where\s""";
    private static final String BEGIN =
            """
            insert into roster_import (id, community_code, person, state, began_at, beat_at) values (?, ?, ?, 'CHECKING', ?, ?)
            on conflict (id) do update set state = 'CHECKING', problem = null, rows = null, rows_about = null, rows_done = 0, began_at = excluded.began_at,
                                           beat_at = excluded.beat_at
            where roster_import.community_code = excluded.community_code""";
    /** What nobody stored is not kept for ever: its rows name people. */
    private static final String FORGET_OLD =
            """
            with old as (update roster_import set state = 'FAILED', problem = 'ROSTER_OUTDATED'
                         where community_code = ? and state = 'CHECKED' and beat_at < ? returning id, community_code),
            doors as (delete from roster_door d using old where d.community_code = old.community_code and d.import_id = old.id)
            delete from roster_row w using old where w.community_code = old.community_code and w.import_id = old.id""";

    /** What an earlier check under this id left; its file is looked through anew. */
    private static final String FORGET_ROWS =
            """
            with asked as (select cast(? as uuid) as id), doors as (delete from roster_door d using asked a where d.import_id = a.id),
            faults as (delete from roster_fault f using asked a where f.import_id = a.id)
            delete from roster_row w using asked a where w.import_id = a.id""";

    private static final String BEAT =
            """
            update roster_import set rows_done = ?, rows_about = nullif(?, 0), beat_at = ?
            where id = ? and state in ('CHECKING', 'STORING')""";
    private static final String TURN =
            "update roster_import set state = ?, problem = ?, rows_done = 0, beat_at = ? where id = ? and state = ?";
    private static final String CLAIM =
            """
            update roster_import set state = 'STORING', problem = null, rows_done = 0, beat_at = ?
            where id = ? and (state = 'CHECKED' or state = 'STORING' and beat_at < ?)""";

    private final Clock clock;

    RosterImports(Clock clock) {
        this.clock = clock;
    }

    /** BAD_INPUT where nobody opened the community, NOT_FOUND where it is only out of reach. */
    void mustReach(Bulk bulk, String code) throws SQLException {
        if (bulk.covers(code)) return;
        try (PreparedStatement statement = bulk.connection().prepareStatement(OPENED)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                throw (row.getInt(1) == 0 ? PlatformProblem.COMMUNITY_NOT_OPEN : PlatformProblem.NOT_FOUND)
                        .at("communityCode");
            }
        }
    }

    /** Null where there is none in reach. */
    RosterView find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + "id = ?")) {
            statement.setObject(1, id);
            List<RosterView> found = read(statement);
            return found.isEmpty() ? null : found.get(0);
        }
    }

    RosterView one(Connection connection, UUID id) throws SQLException {
        RosterView found = find(connection, id);
        if (found == null) throw PlatformProblem.NOT_FOUND.at("id");
        return found;
    }

    List<RosterView> newest(Connection connection, String code) throws SQLException {
        String sql = SELECT + "community_code = ? order by began_at desc limit " + NEWEST;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            return read(statement);
        }
    }

    /** Starts an import, or starts a failed one anew; those of the community that nobody stored in a week are given up. */
    void begin(Bulk bulk, UUID id, String code, UUID person) throws SQLException {
        try (PreparedStatement forget = bulk.connection().prepareStatement(FORGET_OLD)) {
            forget.setString(1, code);
            forget.setObject(2, now().minus(KEPT));
            forget.executeUpdate();
        }
        try (PreparedStatement forget = bulk.connection().prepareStatement(FORGET_ROWS)) {
            forget.setObject(1, id);
            forget.executeUpdate();
        }
        try (PreparedStatement insert = bulk.connection().prepareStatement(BEGIN)) {
            insert.setObject(1, id);
            insert.setString(2, code);
            insert.setObject(3, person);
            insert.setObject(4, now());
            insert.setObject(5, now());
            if (insert.executeUpdate() == 0) throw PlatformProblem.ID_TAKEN.at("id");
        } catch (SQLException taken) {
            // An id outside the own area: the policy refuses the row that stands there.
            if ("42501".equals(taken.getSQLState())) throw PlatformProblem.ID_TAKEN.at("id");
            throw taken;
        }
    }

    /** As the reason of a failure is kept. */
    static String why(Throwable failure) {
        return failure instanceof Problem problem ? problem.type().name() : PlatformProblem.UNEXPECTED.name();
    }

    void beat(Connection connection, UUID id, int rowsDone, int rowsAbout) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(BEAT)) {
            update.setInt(1, rowsDone);
            update.setInt(2, rowsAbout);
            update.setObject(3, now());
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    /** Turns it from one state into another; in any other it stays as it is. */
    void turn(Connection connection, UUID id, RosterState from, RosterState to, String problem) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TURN)) {
            update.setString(1, to.name());
            update.setString(2, problem);
            update.setObject(3, now());
            update.setObject(4, id);
            update.setString(5, from.name());
            update.executeUpdate();
        }
    }

    /** Whether it is the caller who stores it now: of several that ask at once, one. */
    boolean claim(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setObject(1, now());
            update.setObject(2, id);
            update.setObject(3, now().minus(SILENT));
            return update.executeUpdate() == 1;
        }
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private List<RosterView> read(PreparedStatement statement) throws SQLException {
        var views = new ArrayList<RosterView>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) views.add(view(row));
        }
        return views;
    }

    /** Never all of them before they are: who reads it is told of an end in sight, not of one that is not there. */
    private static Integer about(ResultSet row) throws SQLException {
        Integer about = row.getObject("rows_about", Integer.class);
        return about == null ? null : Math.max(about, row.getInt("rows_done") + 1);
    }

    private RosterView view(ResultSet row) throws SQLException {
        RosterState state = RosterState.valueOf(row.getString("state"));
        String problem = row.getString("problem");
        boolean silent = instant(row, "beat_at").isBefore(clock.instant().minus(SILENT));
        if (silent && state == RosterState.CHECKING) {
            state = RosterState.FAILED;
            problem = RegistryProblem.ROSTER_CUT_SHORT.name();
        }
        // Its transaction is gone and the checked rows are still there: it can be stored again.
        if (silent && state == RosterState.STORING) state = RosterState.CHECKED;
        return new RosterView(
                row.getObject("id", UUID.class),
                row.getString("community_code"),
                state,
                problem == null ? null : said(problem),
                row.getObject("rows", Integer.class),
                state == RosterState.CHECKING ? about(row) : null,
                row.getInt("rows_done"),
                row.getInt("fresh"),
                row.getInt("changed"),
                row.getInt("in_doubt"),
                row.getInt("unchanged"),
                row.getInt("wrong"),
                row.getInt("overtaken"),
                instant(row, "began_at"),
                instant(row, "stored_at"));
    }

    private static String said(String problem) {
        for (RegistryProblem each : RegistryProblem.values())
            if (each.name().equals(problem)) return each.text().both();
        return PlatformProblem.UNEXPECTED.text().both();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
