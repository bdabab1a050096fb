package org.lianfang.registry.roster;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.platform.scope.BulkDoor.Entrant;
import org.lianfang.registry.access.RegistryProblem;

/**
 * Stores what a check found, in one transaction. It goes on when the request is over; a process that ends in the middle leaves nothing
 * behind, and the same request starts it again.
 */
@Singleton
class StoreRoster {

    private static final Logger LOG = Logger.getLogger(StoreRoster.class);
    // Each holds a connection, and now and then a second one.
    private static final int AT_ONCE = 2;

    // Below the gateway's limit: a small roster is stored within the request.
    private static final long WAITED_FOR_SECONDS = 2;
    // Each time the doors of the whole community are joined: many small steps would read them over and over.
    private static final int ROWS_AT_A_TIME = 10_000;
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('roster/' || ?, 0))";
    private static final String NO_LOOPS = "select set_config('enable_nestloop', 'off', true)";
    private static final String LOOPS = "select set_config('enable_nestloop', 'on', true)";
    private static final String LAST_ROW = "select coalesce(max(number), 0) from roster_row where import_id = ?";

    private final BulkDoor door;
    private final RosterImports imports;
    private final Semaphore places = new Semaphore(AT_ONCE);

    StoreRoster(BulkDoor door, RosterImports imports) {
        this.door = door;
        this.imports = imports;
    }

    RosterView store(Entrant entrant, UUID id) {
        RosterView found = door.transaction(entrant, bulk -> imports.one(bulk.connection(), id));
        if (found.state() == RosterState.CHECKED) claimAndBegin(entrant, found);
        else if (found.state() != RosterState.STORED && found.state() != RosterState.STORING)
            throw RegistryProblem.ROSTER_NOT_CHECKED.at("id");
        return door.transaction(entrant, bulk -> imports.one(bulk.connection(), id));
    }

    private void claimAndBegin(Entrant entrant, RosterView found) {
        if (!places.tryAcquire()) throw PlatformProblem.OVERLOADED.problem();
        CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
        try {
            boolean ours = door.transaction(entrant, bulk -> imports.claim(bulk.connection(), found.id()));
            if (ours) work = begin(entrant, found);
        } finally {
            work.whenComplete((done, failure) -> places.release());
        }
        waitShortly(work);
    }

    private CompletableFuture<Void> begin(Entrant entrant, RosterView roster) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        door.write(entrant, bulk -> merge(entrant, bulk, roster));
                    } catch (RuntimeException failure) {
                        backToChecked(entrant, roster.id());
                        throw failure;
                    }
                },
                Infrastructure.getDefaultWorkerPool());
    }

    private void backToChecked(Entrant entrant, UUID id) {
        door.transaction(entrant, bulk -> {
            imports.turn(bulk.connection(), id, RosterState.STORING, RosterState.CHECKED, null);
            return null;
        });
    }

    private static void waitShortly(CompletableFuture<Void> work) {
        try {
            work.get(WAITED_FOR_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException goesOn) {
            work.exceptionally(failure -> {
                LOG.errorf("Storing a roster failed: %s", failure.getCause());
                return null;
            });
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Problem problem) throw problem;
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Void merge(Entrant entrant, Bulk bulk, RosterView roster) throws SQLException {
        Connection connection = bulk.connection();
        bulk.note().on(roster.id()).in(roster.communityCode());
        mustBeAlone(connection, roster.communityCode());
        // Of rows that have just arrived there are no statistics: a loop planned for a handful is run with all of them.
        run(connection, NO_LOOPS);
        for (String sql : StoreSql.DOORS_FIRST) run(connection, sql, roster);
        run(connection, LOOPS);
        int last = lastRow(connection, roster.id());
        var life = new SignOfLife(door, imports, entrant, roster.id());
        for (int first = 1; first <= last; first += ROWS_AT_A_TIME) {
            for (String sql : StoreSql.PEOPLE) run(connection, sql, roster, first, first + ROWS_AT_A_TIME - 1);
            int done = Math.min(first + ROWS_AT_A_TIME - 1, roster.rows());
            life.tell(done);
        }
        for (String sql : StoreSql.LAST) run(connection, sql, roster);
        return null;
    }

    private static void mustBeAlone(Connection connection, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALONE)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) throw RegistryProblem.ROSTER_UNDER_WAY.at("id");
            }
        }
    }

    private static int lastRow(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_ROW)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static void run(Connection connection, String sql, RosterView roster, Integer... span) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, roster.id());
            statement.setString(2, roster.communityCode());
            List<Integer> numbers = List.of(span);
            for (int i = 0; i < numbers.size(); i++) statement.setInt(3 + i, numbers.get(i));
            statement.executeUpdate();
        }
    }
}
