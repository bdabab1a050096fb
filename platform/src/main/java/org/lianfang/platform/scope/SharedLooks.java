package org.lianfang.platform.scope;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Looks a thing up once for all who ask for it at the same time. Who asks while a look is under way waits for the next one: what
 * anyone is told was read after she asked, so nobody is told less than she knows already, e.g. of her own write.
 */
final class SharedLooks {

    private final Map<Object, Look<?>> underWay = new ConcurrentHashMap<>();
    private final long lostAfter;

    /** @param lostAfter when a look that has not come back is not waited for any more by those who ask then */
    SharedLooks(Duration lostAfter) {
        this.lostAfter = lostAfter.toNanos();
    }

    /**
     * @param what two who give equal keys are told the same, so it holds all that the answer depends on
     * @param look where it is the first, or the first after the last look began
     */
    <T> Uni<T> ask(Object what, Supplier<Uni<T>> look) {
        return Uni.createFrom().emitter(emitter -> {
            var asker = new Asker<T>(emitter, Vertx.currentContext(), look);
            if (waits(what, asker)) return;
            var fresh = new Look<T>(what, List.of(asker));
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

    private final class Look<T> {

        private final Object what;
        private final List<Asker<T>> askers;
        private final List<Asker<T>> next = new ArrayList<>();
        private final long began = System.nanoTime();
        private boolean over;

        Look(Object what, List<Asker<T>> askers) {
            this.what = what;
            this.askers = askers;
        }

        synchronized boolean takes(Asker<T> asker) {
            if (over || System.nanoTime() - began > lostAfter) return false;
            return next.add(asker);
        }

        void begin() {
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

        private synchronized void goOnWithNext() {
            over = true;
            if (next.isEmpty()) {
                underWay.remove(what, this);
                return;
            }
            var after = new Look<T>(what, next);
            // Another one may stand there by now, begun when this one was taken for lost.
            underWay.replace(what, this, after);
            next.get(0).goOn(after::begin);
        }
    }
}
