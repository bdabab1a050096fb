package org.lianfang.registry.roster;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads on a thread of its own while this one works on what was read before. It runs one step ahead and no further: what waits lies in
 * memory.
 */
final class ReadAhead<T> {

    private static final long LOOK_UP_MILLIS = 100;

    private final BlockingQueue<Optional<T>> read = new ArrayBlockingQueue<>(1);
    private volatile boolean stopped;

    private ReadAhead() {}

    /**
     * Returns when all that the reader handed on has been worked on. What either throws comes out here; where the work failed, the
     * reader ends with the next thing it would hand on.
     */
    static <T> void run(Consumer<Consumer<T>> reader, Consumer<T> work) {
        var ahead = new ReadAhead<T>();
        CompletableFuture<Void> reading =
                CompletableFuture.runAsync(() -> ahead.read(reader), Infrastructure.getDefaultWorkerPool());
        ahead.workOn(work);
        try {
            reading.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            if (failed.getCause() instanceof Error failure) throw failure;
            throw failed;
        }
    }

    private void read(Consumer<Consumer<T>> reader) {
        try {
            reader.accept(each -> handOn(Optional.of(each)));
        } finally {
            // Whether it came to its end or failed: who works on the rest must not wait for more.
            if (!stopped) handOn(Optional.empty());
        }
    }

    private void workOn(Consumer<T> work) {
        try {
            for (Optional<T> each = read.take(); each.isPresent(); each = read.take()) work.accept(each.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            stopped = true;
        }
    }

    private void handOn(Optional<T> each) {
        try {
            while (!stopped) {
                if (read.offer(each, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) return;
            }
            throw new CancellationException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
