package org.lianfang.volunteer.round;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** The pulse of the service: every few seconds each feature does what time has made due, one after the other. */
@Singleton
public class Rounds {

    /** On the event bus of this process: asks for a round now. */
    public static final String ROUND = "lianfang.round";

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Vertx vertx;
    private final RoundSettings settings;
    private final OwnLogin own;
    private final List<RoundWork> works;
    private final AtomicBoolean under = new AtomicBoolean();

    Rounds(Vertx vertx, RoundSettings settings, OwnLogin own, @All List<RoundWork> works) {
        this.vertx = vertx;
        this.settings = settings;
        this.own = own;
        this.works = works;
    }

    void begin(@Observes StartupEvent started) {
        if (settings.every().isZero()) return;
        vertx.setPeriodic(settings.every().toMillis(), tick -> vertx.eventBus().send(ROUND, ""));
    }

    /** One at a time: a round that takes longer than the pulse is not joined by another. */
    @ConsumeEvent(ROUND)
    Uni<Void> round(String tick) {
        if (!under.compareAndSet(false, true)) return Uni.createFrom().voidItem();
        own.enter();
        return Multi.createFrom()
                .iterable(works)
                .onItem()
                .transformToUniAndConcatenate(Rounds::quietly)
                .collect()
                .last()
                .replaceWithVoid()
                .onTermination()
                .invoke(() -> under.set(false));
    }

    private static Uni<Void> quietly(RoundWork work) {
        return work.round()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "%s left for the next round: %s",
                        work.getClass().getSimpleName(), failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}
