package org.lianfang.volunteer;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceObeysTheRulesOfAll() {
        ArchitectureRules.check("org.lianfang.volunteer");
    }
}
