package org.lianfang.volunteer.line;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many may wait (rule 2): a multiple of the places, but at least so many. */
@ConfigMapping(prefix = "lianfang.waiting-list")
public interface WaitingListSettings {

    @WithDefault("2")
    int perPlace();

    @WithDefault("50")
    int atLeast();

    default int limit(int capacity) {
        return Math.max(atLeast(), perPlace() * capacity);
    }
}
