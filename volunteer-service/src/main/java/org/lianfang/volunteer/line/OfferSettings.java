package org.lianfang.volunteer.line;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a late place is kept for one who was not ready at short notice (rule 13). */
@ConfigMapping(prefix = "lianfang.offers")
interface OfferSettings {

    @WithDefault("PT20M")
    Duration openFor();
}
