package org.lianfang.gateway.graph;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.dataloader.DataLoaderRegistry;

/**
 * Asks for what a batch leads to as soon as that batch is told. The engine asks once a whole level of the document is there, so the
 * orders of twenty doors would wait for the checks of their cases, of which nothing in the orders depends.
 *
 * <p>What is told and what is asked for take turns, one thread at a time: while the doors of a page are gone through on one, nobody
 * sends off the orders of the first half of them on another. How many calls a document costs stays the same each time.
 */
final class BatchesInTurn extends DataLoaderRegistry {

    private final Queue<Runnable> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** Asks for all that was put down since; where a turn is under way, at its end. */
    @Override
    public void dispatchAll() {
        takeTurn();
    }

    /** @return the same, told in its turn; what is put down by then is asked for right behind it */
    <T> CompletionStage<T> inTurn(CompletionStage<T> batch) {
        var told = new CompletableFuture<T>();
        batch.whenComplete((found, failure) -> {
            answered.add(() -> tell(told, found, failure));
            takeTurn();
        });
        return told;
    }

    private static <T> void tell(CompletableFuture<T> told, T found, Throwable failure) {
        if (failure == null) told.complete(found);
        else told.completeExceptionally(failure);
    }

    /** Nobody waits for a turn: who comes while one is under way leaves the work to whoever is at it. */
    private void takeTurn() {
        if (waiting.getAndIncrement() > 0) return;
        int seen = 1;
        do {
            for (Runnable next = answered.poll(); next != null; next = answered.poll()) next.run();
            super.dispatchAll();
            seen = waiting.addAndGet(-seen);
        } while (seen > 0);
    }
}
