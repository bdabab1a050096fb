package org.lianfang.volunteer.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed runs. */
@ConfigMapping(prefix = "lianfang.feed")
interface FeedSettings {

    /** How long changes are gathered before they are read, once for all who have the same scope. */
    @WithDefault("PT0.1S")
    Duration gather();

    /** How often a line shows that it stands; its login is looked at as often. */
    @WithDefault("PT10S")
    Duration pulse();

    /** The most lines of one instance. */
    @WithDefault("2000")
    int lines();
}
