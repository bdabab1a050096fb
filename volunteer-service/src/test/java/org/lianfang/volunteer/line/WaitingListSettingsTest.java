package org.lianfang.volunteer.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class WaitingListSettingsTest {

    @Test
    void twiceThePlacesMayWaitAndAtLeastFifty() {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(WaitingListSettings.class)
                .build()
                .getConfigMapping(WaitingListSettings.class);

        assertThat(settings.limit(1)).isEqualTo(50);
        assertThat(settings.limit(25)).isEqualTo(50);
        assertThat(settings.limit(26)).isEqualTo(52);
        assertThat(settings.limit(1000)).isEqualTo(2000);
    }
}
