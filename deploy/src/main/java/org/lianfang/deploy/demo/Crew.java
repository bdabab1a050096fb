package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few pairs of hands: the same work on many things side by side; the first failure is the failure of all. */
final class Crew implements AutoCloseable {

    private final ExecutorService hands;

    Crew(int size) {
        hands = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "demo");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> void each(List<T> things, Consumer<T> work) {
        List<Future<?>> running = new ArrayList<>();
        things.forEach(thing -> running.add(hands.submit(() -> work.accept(thing))));
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            running.forEach(one -> one.cancel(true));
            if (e.getCause() instanceof DemoFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("已中断", "interrupted");
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
