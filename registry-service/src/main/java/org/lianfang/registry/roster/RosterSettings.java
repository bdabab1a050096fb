package org.lianfang.registry.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rosters are taken. */
@ConfigMapping(prefix = "lianfang.rosters")
interface RosterSettings {

    /**
     * How long the sender of a file that has arrived is kept waiting for what it does; then the answer tells how far it is. Shorter than
     * {@code quarkus.http.idle-timeout}, by which a connection is cut on which nothing moves.
     */
    @WithDefault("30s")
    Duration answerWithin();

    /** How often a roster that is being stored says so, however long one of its statements takes. After a minute of silence it counts as cut short. */
    @WithDefault("10s")
    Duration tellEvery();
}
