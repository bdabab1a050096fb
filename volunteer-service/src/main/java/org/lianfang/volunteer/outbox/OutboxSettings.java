package org.lianfang.volunteer.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what goes out is tried. */
@ConfigMapping(prefix = "lianfang.outbox")
interface OutboxSettings {

    /** How often it is looked for; zero for never. */
    @WithDefault("PT5S")
    Duration every();

    /** After the first failure; twice as long after each further one. */
    @WithDefault("PT30S")
    Duration firstPause();

    @WithDefault("PT1H")
    Duration longestPause();

    @WithDefault("10")
    int tries();

    /** After that it is no longer news. */
    @WithDefault("PT24H")
    Duration goodFor();

    /** How long who took something has for it, before another may: longer than any port waits. */
    @WithDefault("PT2M")
    Duration lease();
}
