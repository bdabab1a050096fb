package org.lianfang.volunteer.attendance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long duty lasts beyond the end of a shift for who has not checked out. */
@ConfigMapping(prefix = "lianfang.duty")
public interface DutySettings {

    /** The last doors of a round may take longer than the shift; a forgotten check-out must not keep them open for ever. */
    @WithDefault("PT2H")
    Duration grace();
}
