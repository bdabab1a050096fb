package org.lianfang.volunteer.booking;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.Door;

/**
 * Where places are asked for: whoever comes while others of the same shift are being served is served together with all who came
 * meanwhile, in the order in which they came, by one statement and one commit. It keeps nothing that the database does not know: the
 * shift's lock decides between instances.
 */
@Singleton
class BookingDesk {

    // A backend keeps 64 subtransactions at hand, and each person served takes one.
    private static final int MOST = 50;
    private static final Duration PATIENCE = Duration.ofMillis(2900);

    private final Door door;
    private final Places places;
    // A line is there while somebody of it is being served.
    private final Map<UUID, Deque<Asker>> lines = new ConcurrentHashMap<>();

    BookingDesk(Door door, Places places) {
        this.door = door;
        this.places = places;
    }

    private record Asker(
            Offer offer, Request request, Context context, UniEmitter<? super Granted> answer, AtomicBoolean left) {}

    Uni<Granted> ask(Offer offer, Request request) {
        Context own = Vertx.currentContext();
        var left = new AtomicBoolean();
        return Uni.createFrom()
                .<Granted>emitter(answer -> join(new Asker(offer, request, own, answer, left)))
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> {
                    left.set(true);
                    return PlatformProblem.DATABASE_AWAY.problem();
                })
                .emitOn(answer -> own.runOnContext(then -> answer.run()));
    }

    private void join(Asker asker) {
        var first = new AtomicBoolean();
        lines.compute(asker.offer().shiftId(), (shift, line) -> {
            first.set(line == null);
            Deque<Asker> joined = line == null ? new ArrayDeque<>() : line;
            joined.add(asker);
            return joined;
        });
        if (first.get()) callNext(asker.offer().shiftId());
    }

    private void callNext(UUID shiftId) {
        List<Asker> called = new ArrayList<>();
        lines.computeIfPresent(shiftId, (shift, line) -> {
            while (called.size() < MOST && !line.isEmpty()) {
                Asker next = line.remove();
                if (!next.left().get()) called.add(next);
            }
            return called.isEmpty() ? null : line;
        });
        if (!called.isEmpty()) serve(called, () -> callNext(shiftId));
    }

    private void serve(List<Asker> called, Runnable then) {
        Asker first = called.get(0);
        first.context().runOnContext(begin -> door.together(() -> places.giveAll(
                        first.offer(), called.stream().map(Asker::request).toList()))
                .subscribe()
                .with(given -> answer(called, given, then), failed -> fail(called, failed, then)));
    }

    private static void answer(List<Asker> called, List<Granted> given, Runnable then) {
        for (int i = 0; i < called.size(); i++) called.get(i).answer().complete(given.get(i));
        then.run();
    }

    /** Nobody pays for another's request: each is served by herself, unless there is no database to serve her. */
    private void fail(List<Asker> called, Throwable failure, Runnable then) {
        if (called.size() > 1 && !isAway(failure)) {
            serveApart(called, 0, then);
            return;
        }
        called.forEach(each -> each.answer().fail(failure));
        then.run();
    }

    private void serveApart(List<Asker> called, int number, Runnable then) {
        if (number == called.size()) then.run();
        else serve(List.of(called.get(number)), () -> serveApart(called, number + 1, then));
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == PlatformProblem.DATABASE_AWAY
                || Failures.isDatabaseAway(failure);
    }
}
