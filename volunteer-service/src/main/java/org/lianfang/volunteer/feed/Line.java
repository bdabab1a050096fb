package org.lianfang.volunteer.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import org.lianfang.platform.scope.Scope;

/**
 * One listener: what it may see, and until when its login holds. What waits for a slow listener is bounded; beyond that its line
 * ends. Told and ended by one thread at a time.
 */
final class Line {

    private static final int MOST_WAITING = 256;

    private final Scope scope;
    private final Instant until;
    private final UnicastProcessor<Change> out = UnicastProcessor.create(new ArrayBlockingQueue<>(MOST_WAITING), null);

    Line(Scope scope, Instant until) {
        this.scope = scope;
        this.until = until;
    }

    Scope scope() {
        return scope;
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }

    void tell(Change change) {
        out.onNext(change);
    }

    void end() {
        out.onComplete();
    }

    /** Keeps what is told before anyone listens; a listener that cannot follow is ended. */
    Multi<Change> changes() {
        return out.onFailure().recoverWithCompletion();
    }
}
