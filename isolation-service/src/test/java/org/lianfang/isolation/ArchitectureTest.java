package org.lianfang.isolation;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.ArchitectureRules;

class ArchitectureTest {

    @Test
    void thisServiceKeepsTheSharedRules() {
        ArchitectureRules.check("org.lianfang.isolation");
    }
}
