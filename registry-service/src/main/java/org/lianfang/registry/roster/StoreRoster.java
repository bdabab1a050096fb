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
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.platform.scope.BulkDoor.Entrant;
import org.lianfang.platform.scope.BulkFailure;
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
    private static final int DEADLOCK_RERUNS = 3;

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
                        merge(entrant, roster);
                    } catch (RuntimeException | Error failure) {
                        turnBack(entrant, roster.id(), failure);
                        throw failure;
                    }
                },
                Infrastructure.getDefaultWorkerPool());
    }

    /** To what it was, with the reason; or, where the checked rows themselves are gone, to a check that has to be made again. */
    private void turnBack(Entrant entrant, UUID id, Throwable failure) {
        String why = RosterImports.why(failure);
        boolean gone = why.equals(RegistryProblem.ROSTER_CUT_SHORT.name());
        RosterState back = gone ? RosterState.FAILED : RosterState.CHECKED;
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
            if (failed.getCause() instanceof Error failure) throw failure;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of two transactions that wait for each other the database ends one, whole: it is run again. */
    private void merge(Entrant entrant, RosterView roster) {
        for (int reruns = 0; ; reruns++) {
            try {
                door.write(entrant, bulk -> merge(entrant, bulk, roster));
                return;
            } catch (BulkFailure failure) {
                if (reruns == DEADLOCK_RERUNS || !Failures.isDeadlock(failure)) throw failure;
            }
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
