package org.lianfang.gateway;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theGatewayKeepsTheRulesOfTheHouse() {
        ArchitectureRules.check("org.lianfang.gateway");
    }
}
