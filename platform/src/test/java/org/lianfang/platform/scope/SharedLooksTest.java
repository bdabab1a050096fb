package org.lianfang.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedLooksTest {

    private final SharedLooks looks = new SharedLooks(Duration.ofMinutes(1));
    private final List<UniEmitter<? super String>> begun = new ArrayList<>();

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
}
