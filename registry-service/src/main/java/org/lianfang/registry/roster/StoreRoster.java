package org.lianfang.registry.roster;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
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
    // Each holds a connection, and now and then a second one. One more than most machines here have cores: each waits
    // for the disk at times.
    private static final int AT_ONCE = 3;

    // Below the gateway's limit: a small roster is stored within the request.
    private static final long WAITED_FOR_SECONDS = 2;

    private final BulkDoor door;
    private final RosterImports imports;
    private final RosterSettings settings;
    private final Semaphore places = new Semaphore(AT_ONCE);

    StoreRoster(BulkDoor door, RosterImports imports, RosterSettings settings) {
        this.door = door;
        this.imports = imports;
        this.settings = settings;
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
                        turnBack(entrant, roster.id(), failure);
                        throw failure;
                    }
                },
                Infrastructure.getDefaultWorkerPool());
    }

    /** To what it was; or, where the checked rows themselves are gone, to a check that has to be made again. */
    private void turnBack(Entrant entrant, UUID id, RuntimeException failure) {
        boolean gone = failure instanceof Problem problem && problem.type() == RegistryProblem.ROSTER_CUT_SHORT;
        RosterState back = gone ? RosterState.FAILED : RosterState.CHECKED;
        String why = gone ? RegistryProblem.ROSTER_CUT_SHORT.name() : null;
        door.transaction(entrant, bulk -> {
            imports.turn(bulk.connection(), id, RosterState.STORING, back, why);
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
        bulk.note().on(roster.id()).in(roster.communityCode());
        var life = new SignOfLife(door, imports, entrant, roster.id());
        ScheduledFuture<?> telling = life.every(settings.tellEvery());
        try {
            new RosterMerge(bulk.connection(), roster, life).run();
        } finally {
            telling.cancel(false);
        }
        return null;
    }
}
