package org.lianfang.registry.roster;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What is said to the sender of a file: what its work came to, or nothing where that takes longer than one can be kept waiting. */
final class Answer {

    private static final Logger LOG = Logger.getLogger(Answer.class);

    private Answer() {}

    /**
     * Waits without a limit while the file is on its way, and then no longer than this; the work goes on.
     *
     * @throws RuntimeException what the work threw by then
     */
    static <T> Optional<T> to(CompletableFuture<Void> arrived, CompletableFuture<T> work, Duration within) {
        try {
            CompletableFuture.anyOf(arrived, work.exceptionally(failed -> null)).join();
            return Optional.of(work.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException goesOn) {
            work.whenComplete((done, failure) -> {
                if (failure != null) LOG.errorf("Looking through a roster failed: %s", failure.getCause());
            });
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            if (failed.getCause() instanceof Error failure) throw failure;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
