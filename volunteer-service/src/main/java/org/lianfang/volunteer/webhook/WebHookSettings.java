package org.lianfang.volunteer.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where calls may go and how long they may take. */
@ConfigMapping(prefix = "lianfang.web-hook")
interface WebHookSettings {

    /** Plain HTTP and addresses inside, for a machine of a developer; never in production. */
    @WithDefault("false")
    boolean inside();

    @WithDefault("PT10S")
    Duration within();
}
