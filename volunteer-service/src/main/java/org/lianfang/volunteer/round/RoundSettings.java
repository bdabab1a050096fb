package org.lianfang.volunteer.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the service looks for what time has made due; zero for never. */
@ConfigMapping(prefix = "lianfang.rounds")
interface RoundSettings {

    @WithDefault("PT15S")
    Duration every();
}
