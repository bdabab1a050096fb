package org.lianfang.gateway.graph;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianfang.platform.problem.PlatformProblem;

/**
 * Bounds the documents that run at once by the work in them, in shares: one for an act, more for a wide answer. Beyond the bound a
 * document is refused at once (design, section 9): taken in, it would queue behind the others, and the services it asks in vain
 * would be held for silent.
 */
@Singleton
class WorkInFlight {

    /** Fields that one share stands for; an act answers with about as many. */
    private static final int FIELDS_A_SHARE = 15;

    // Beyond it the work grows with the services that are asked, no longer with the length of their answers.
    private static final int MOST_SHARES = 24;

    private final int limit;
    private final AtomicInteger shares = new AtomicInteger();

    @Inject
    WorkInFlight(GraphLimits limits) {
        this(limits.shares());
    }

    WorkInFlight(int limit) {
        this.limit = limit;
    }

    /**
     * Takes the document in, or refuses it with OVERLOADED.
     *
     * @param cost fields that its answer may hold
     * @return what gives its shares back, however often it is called
     */
    Runnable take(long cost) {
        int own = (int) Math.min(MOST_SHARES, 1 + cost / FIELDS_A_SHARE);
        int before = shares.getAndUpdate(all -> fits(all, own) ? all + own : all);
        if (!fits(before, own)) throw PlatformProblem.OVERLOADED.problem();
        var held = new AtomicBoolean(true);
        return () -> {
            if (held.compareAndSet(true, false)) shares.addAndGet(-own);
        };
    }

    // Whoever comes alone is taken in, however small the bound.
    private boolean fits(int all, int own) {
        return all == 0 || all + own <= limit;
    }
}
