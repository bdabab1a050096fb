package org.lianfang.volunteer.outbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.lianfang.volunteer.round.OwnLogin;

/**
 * Sends what is due, on a pulse of its own: a slow receiver keeps nobody from a place. Nothing is held while something is on its way;
 * who dies in between leaves it to be taken again.
 */
@Singleton
public class Outbox {

    /** On the event bus of this process: asks to send now. */
    public static final String SEND = "lianfang.outbox";

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final int AT_ONCE = 8;

    private final Vertx vertx;
    private final OutboxSettings settings;
    private final OwnLogin own;
    private final DeliveryQueue queue;
    private final List<Port> ports;
    private final AtomicBoolean under = new AtomicBoolean();

    Outbox(Vertx vertx, OutboxSettings settings, OwnLogin own, DeliveryQueue queue, @All List<Port> ports) {
        this.vertx = vertx;
        this.settings = settings;
        this.own = own;
        this.queue = queue;
        this.ports = ports;
    }

    void begin(@Observes StartupEvent started) {
        if (settings.every().isZero()) return;
        vertx.setPeriodic(settings.every().toMillis(), tick -> vertx.eventBus().send(SEND, ""));
    }

    @ConsumeEvent(SEND)
    Uni<Void> send(String tick) {
        if (!under.compareAndSet(false, true)) return Uni.createFrom().voidItem();
        own.enter();
        return sendDue()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The outbox is left for the next time: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid()
                .onTermination()
                .invoke(() -> under.set(false));
    }

    /** Until nothing is due: what failed is not, for a while. */
    private Uni<Void> sendDue() {
        return queue.take()
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sendAll(due).chain(this::sendDue));
    }

    /** Sending takes long and the database little: the ways out are used side by side, what became of it is written one by one. */
    private Uni<Void> sendAll(List<Delivery> due) {
        Context context = io.vertx.core.Vertx.currentContext();
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(each -> send(each).map(failure -> new Tried(each, failure)))
                .merge(AT_ONCE)
                // Back from the threads of the ways out: the door is opened where the round began.
                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @param failure null where it was sent */
    private record Tried(Delivery delivery, Throwable failure) {}

    private Uni<Throwable> send(Delivery delivery) {
        if (queue.isOld(delivery)) return Uni.createFrom().item(new Undeliverable("TOO_LATE"));
        return Uni.createFrom()
                .deferred(() -> ports.stream()
                        .filter(port -> port.carries(delivery))
                        .findFirst()
                        .map(port -> port.send(delivery))
                        .orElseGet(() -> Uni.createFrom().failure(new Undeliverable("NO_WAY"))))
                .map(done -> (Throwable) null)
                .onFailure()
                .recoverWithItem(failure -> failure);
    }

    private Uni<Void> write(Tried tried) {
        if (tried.failure() == null) return queue.sent(tried.delivery());
        boolean forGood = tried.failure() instanceof Undeliverable;
        // Not the message of a failure: it may repeat an address.
        String word = forGood
                ? tried.failure().getMessage()
                : tried.failure().getClass().getSimpleName();
        return queue.failed(tried.delivery(), word, forGood)
                .invoke(givenUp -> {
                    if (givenUp)
                        LOG.warnf(
                                "Delivery %s is given up: %s", tried.delivery().id(), word);
                })
                .replaceWithVoid();
    }
}
