package org.lianfang.registry;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theRulesOfEveryServiceHoldHere() {
        ArchitectureRules.check("org.lianfang.registry");
    }
}
