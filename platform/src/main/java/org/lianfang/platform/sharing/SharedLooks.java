package org.lianfang.platform.sharing;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks a thing up once for all who ask for it at the same time. Who asks while a look is under way waits for the next one: what
 * anyone is told was read after she asked, so nobody is told less than she knows already, e.g. of her own write.
 *
 * <p>Those who were told together often ask again together. After a look that took long and was shared, the next one therefore waits a
 * moment for them: begun by the first of them alone, every second look would serve one person only.
 */
public final class SharedLooks {

    // The moment is a small part of what the look takes, and nothing that a person notices.
    private static final long PART_OF_A_LOOK = 8;
    private static final long LONGEST_MOMENT = 5;

    private final Map<Object, Look<?>> underWay = new ConcurrentHashMap<>();
    private final long patience;

    /** @param patience how long after its beginning a look is waited for by those who will be told by the next one */
    public SharedLooks(Duration patience) {
        this.patience = patience.toNanos();
    }

    /**
     * @param what two who give equal keys are told the same, so it holds all that the answer depends on
     * @param look where it is the first, or the first after the last look began
     */
    public <T> Uni<T> ask(Object what, Supplier<Uni<T>> look) {
        return Uni.createFrom().emitter(emitter -> {
            var asker = new Asker<T>(emitter, Vertx.currentContext(), look);
            if (waits(what, asker)) return;
            var fresh = new Look<T>(what, new ArrayList<>(List.of(asker)));
            underWay.put(what, fresh);
            fresh.begin();
        });
    }

    @SuppressWarnings("unchecked")
    private <T> boolean waits(Object what, Asker<T> asker) {
        var look = (Look<T>) underWay.get(what);
        return look != null && look.takes(asker);
    }

    private record Asker<T>(UniEmitter<? super T> emitter, Context context, Supplier<Uni<T>> look) {

        /** Each goes on where she asked from. */
        void goOn(Runnable step) {
            if (context == null || context == Vertx.currentContext()) step.run();
            else context.runOnContext(on -> step.run());
        }
    }

    /** In milliseconds; none after a look that was quick. */
    private static long moment(long nanos) {
        return Math.min(LONGEST_MOMENT, TimeUnit.NANOSECONDS.toMillis(nanos / PART_OF_A_LOOK));
    }

    private final class Look<T> {

        private final Object what;
        private final List<Asker<T>> askers;
        private final List<Asker<T>> next = new ArrayList<>();
        private boolean begun;
        private boolean over;
        private long since;

        Look(Object what, List<Asker<T>> askers) {
            this.what = what;
            this.askers = askers;
        }

        synchronized boolean takes(Asker<T> asker) {
            if (over) return false;
            if (!begun) return askers.add(asker);
            long left = patience - (System.nanoTime() - since);
            if (left < 0) return false;
            if (next.isEmpty() && asker.context() != null) {
                asker.context().owner().setTimer(TimeUnit.NANOSECONDS.toMillis(left) + 1, passed -> overtake());
            }
            return next.add(asker);
        }

        /** Who has waited long enough goes on with the next look beside this one. */
        private void overtake() {
            synchronized (this) {
                if (over) return;
                over = true;
            }
            follow(0, null);
        }

        /** @param moment in milliseconds, in which others may join, and {@code on} what it is waited for */
        void beginAfter(long moment, Context on) {
            if (moment == 0) goOn();
            else on.owner().setTimer(moment, passed -> goOn());
        }

        private void goOn() {
            if (isDeserted()) underWay.remove(what, this);
            else askers.get(0).goOn(this::begin);
        }

        private synchronized boolean isDeserted() {
            over = askers.isEmpty();
            return over;
        }

        void begin() {
            synchronized (this) {
                begun = true;
                since = System.nanoTime();
            }
            askers.get(0).look().get().subscribe().with(this::tell, this::fail);
        }

        private void tell(T found) {
            goOnWithNext();
            for (Asker<T> asker : askers) asker.goOn(() -> asker.emitter().complete(found));
        }

        private void fail(Throwable failure) {
            goOnWithNext();
            for (Asker<T> asker : askers) asker.goOn(() -> asker.emitter().fail(failure));
        }

        private void goOnWithNext() {
            Context context = askers.get(0).context();
            long moment;
            synchronized (this) {
                if (over) return;
                over = true;
                boolean shared = askers.size() > 1 || !next.isEmpty();
                moment = shared && context != null ? moment(System.nanoTime() - since) : 0;
            }
            follow(moment, context);
        }

        private void follow(long moment, Context on) {
            var after = new Look<T>(what, next);
            // Another one may stand there by now, begun when this one was not waited for any more.
            underWay.replace(what, this, after);
            after.beginAfter(moment, on);
        }
    }
}
