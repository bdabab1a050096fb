package org.lianfang.isolation;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.PublishedApi;

@OnIsolation
class OpenApiTest {

    @Test
    void theCommittedDescriptionIsTheServedOne() {
        PublishedApi.isTheServedOne("isolation-service");
    }
}
