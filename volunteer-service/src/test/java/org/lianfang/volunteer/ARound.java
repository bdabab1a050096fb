package org.lianfang.volunteer;

import io.vertx.mutiny.core.eventbus.EventBus;
import java.time.Duration;
import org.lianfang.volunteer.round.Rounds;

/** Asks the service for a round and waits until it is done. */
public final class ARound {

    private ARound() {}

    public static void passes(EventBus bus) {
        bus.<Void>request(Rounds.ROUND, "").await().atMost(Duration.ofSeconds(30));
    }
}
