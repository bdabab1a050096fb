package org.lianfang.volunteer.pass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a pass can be read: a picture of it sent to someone else is worthless. */
@ConfigMapping(prefix = "lianfang.pass")
interface PassSettings {

    @WithDefault("PT60S")
    Duration goodFor();
}
