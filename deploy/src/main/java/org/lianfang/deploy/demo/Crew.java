package org.lianfang.deploy.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.lianfang.deploy.stack.StackFailure;

/** A few pairs of hands: the same work on many things side by side; the first failure is the failure of all. */
final class Crew implements AutoCloseable {

    private final ExecutorService hands;
    private final int size;

    Crew(int size) {
        this.size = size;
        hands = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "demo");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Things are taken one after the other, each when a pair of hands is free for it. */
    <T> void each(Iterable<T> things, Consumer<T> work) {
        Iterator<T> rest = things.iterator();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            running.add(hands.submit(() -> {
                for (T thing = next(rest); thing != null; thing = next(rest)) {
                    work.accept(thing);
                }
            }));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            running.forEach(one -> one.cancel(true));
            if (e.getCause() instanceof StackFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("已中断", "interrupted");
        }
    }

    private static <T> T next(Iterator<T> rest) {
        synchronized (rest) {
            return rest.hasNext() ? rest.next() : null;
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
