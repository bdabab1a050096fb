package org.lianfang.registry.roster;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.platform.scope.BulkDoor.Entrant;

/**
 * Says of an import that somebody works on it, and how far it is: in transactions of their own beside the import's. One that cannot be
 * said, since no connection is free, is left out; the next one follows.
 */
final class SignOfLife {

    private static final Logger LOG = Logger.getLogger(SignOfLife.class);
    private static final long SOON = Duration.ofMillis(500).toNanos();
    private static final long OFTEN = Duration.ofSeconds(10).toNanos();

    private final BulkDoor door;
    private final RosterImports imports;
    private final Entrant entrant;
    private final UUID id;
    // A file is read on one thread and its rows worked on by another.
    private volatile int rowsDone;
    private volatile int rowsAbout;
    private volatile long last = System.nanoTime();

    SignOfLife(BulkDoor door, RosterImports imports, Entrant entrant, UUID id) {
        this.door = door;
        this.imports = imports;
        this.entrant = entrant;
        this.id = id;
    }

    void tell(int done) {
        tell(done, 0);
    }

    /** @param about how many rows there may be in all; 0 where nobody can tell */
    void tell(int done, int about) {
        rowsDone = done;
        rowsAbout = about;
        last = System.nanoTime();
        try {
            door.transaction(entrant, bulk -> {
                imports.beat(bulk.connection(), id, done, about);
                return null;
            });
        } catch (RuntimeException busy) {
            LOG.warnf(
                    "A sign of life of an import is left out: %s",
                    busy.getClass().getSimpleName());
        }
    }

    /** That so many are done: the first of them, and then where nothing was said for a moment, as each word is a transaction. */
    void reached(int done, int about) {
        boolean first = rowsDone == 0;
        rowsDone = done;
        rowsAbout = about;
        if (first || System.nanoTime() - last > SOON) tell(done, about);
    }

    /** The same again, where the last one is a while ago: a file may arrive slowly. */
    void stillThere() {
        if (System.nanoTime() - last > OFTEN) tell(rowsDone, rowsAbout);
    }

    /** The same again and again, from a thread of its own, until it is cancelled. */
    ScheduledFuture<?> every(Duration interval) {
        return Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(
                        () -> tell(rowsDone, rowsAbout),
                        interval.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }
}
