package org.lianfang.volunteer.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long before a shift those booked on it are reminded. */
@ConfigMapping(prefix = "lianfang.reminders")
interface ReminderSettings {

    @WithDefault("PT18H")
    Duration before();
}
