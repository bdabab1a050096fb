package org.lianfang.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedLooksTest {

    private final SharedLooks looks = new SharedLooks(Duration.ofMinutes(1));
    private final List<UniEmitter<? super String>> begun = new CopyOnWriteArrayList<>();

    private UniAssertSubscriber<String> ask(SharedLooks by, String what) {
        return by.ask(what, () -> Uni.createFrom().<String>emitter(begun::add))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private UniAssertSubscriber<String> ask(String what) {
        return ask(looks, what);
    }

    @Test
    void whoAsksWhileALookIsUnderWayIsToldByTheNextOneTogether() {
        var first = ask("street");
        var second = ask("street");
        var third = ask("street");
        assertThat(begun).hasSize(1);

        begun.get(0).complete("before");

        first.assertCompleted().assertItem("before");
        second.assertNotTerminated();
        assertThat(begun).hasSize(2);

        begun.get(1).complete("after");

        second.assertCompleted().assertItem("after");
        third.assertCompleted().assertItem("after");
        assertThat(begun).hasSize(2);
    }

    @Test
    void whoAsksAfterAllIsOverLooksAgain() {
        ask("street");
        begun.get(0).complete("once");

        var later = ask("street");
        begun.get(1).complete("twice");

        later.assertItem("twice");
    }

    @Test
    void whatIsNotTheSameIsLookedUpByItself() {
        var street = ask("street");
        var community = ask("community");

        begun.get(1).complete("of the community");

        community.assertItem("of the community");
        street.assertNotTerminated();
    }

    @Test
    void aFailureIsToldToItsAskersAndTheNextLookGoesOn() {
        var first = ask("street");
        var second = ask("street");

        begun.get(0).fail(new IllegalStateException("away"));
        begun.get(1).complete("there again");

        first.assertFailedWith(IllegalStateException.class, "away");
        second.assertItem("there again");
    }

    @Test
    void aLookThatDoesNotComeBackIsNotWaitedFor() {
        var impatient = new SharedLooks(Duration.ZERO);
        var lost = ask(impatient, "street");

        var next = ask(impatient, "street");
        assertThat(begun).hasSize(2);
        begun.get(1).complete("found");

        next.assertItem("found");
        lost.assertNotTerminated();
        begun.get(0).complete("late");
        lost.assertItem("late");
    }

    @Test
    void whoWasToldTogetherIsWaitedForAMomentBeforeTheNextLook() {
        Vertx vertx = Vertx.vertx();
        try {
            Context context = vertx.getOrCreateContext();
            on(context, () -> ask("street"));
            var second = on(context, () -> ask("street"));
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            on(context, () -> complete(0));
            var third = on(context, () -> ask("street"));
            assertThat(begun).as("not begun for the second alone").hasSize(1);

            await(() -> begun.size() == 2);
            on(context, () -> complete(1));

            second.awaitItem().assertItem("look 1");
            third.awaitItem().assertItem("look 1");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            assertThat(begun).as("nobody came: no look for nobody").hasSize(2);
            on(context, () -> ask("street"));
            assertThat(begun).hasSize(3);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void whoWaitsForALookThatDoesNotComeBackGoesOnAfterAWhile() {
        Vertx vertx = Vertx.vertx();
        try {
            var impatient = new SharedLooks(Duration.ofMillis(200));
            Context context = vertx.getOrCreateContext();
            var lost = on(context, () -> ask(impatient, "street"));
            var second = on(context, () -> ask(impatient, "street"));
            var third = on(context, () -> ask(impatient, "street"));
            assertThat(begun).hasSize(1);

            await(() -> begun.size() == 2);
            var fourth = on(context, () -> ask(impatient, "street"));
            on(context, () -> complete(0));
            lost.awaitItem().assertItem("look 0");
            assertThat(begun).as("the fourth waits for the second look").hasSize(2);
            on(context, () -> complete(1));

            second.awaitItem().assertItem("look 1");
            third.awaitItem().assertItem("look 1");
            await(() -> begun.size() == 3);
            on(context, () -> complete(2));
            fourth.awaitItem().assertItem("look 2");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void whoAsksAloneWaitsForNobody() {
        Vertx vertx = Vertx.vertx();
        try {
            Context context = vertx.getOrCreateContext();
            on(context, () -> ask("street"));
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            on(context, () -> complete(0));
            on(context, () -> ask("street"));

            assertThat(begun).hasSize(2);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Void complete(int look) {
        begun.get(look).complete("look " + look);
        return null;
    }

    private static <T> T on(Context context, Supplier<T> step) {
        var done = new CompletableFuture<T>();
        context.runOnContext(on -> done.complete(step.get()));
        return done.join();
    }

    private static void await(BooleanSupplier there) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(100_000);
        assertThat(there.getAsBoolean()).isTrue();
    }
}
