package org.lianfang.registry;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.PublishedApi;

@OnRegistry
class OpenApiTest {

    @Test
    void theCommittedDescriptionIsTheServedOne() {
        PublishedApi.isTheServedOne("registry-service");
    }
}
