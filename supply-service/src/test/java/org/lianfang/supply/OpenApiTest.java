package org.lianfang.supply;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.PublishedApi;

@OnSupply
class OpenApiTest {

    @Test
    void theCommittedDescriptionIsTheServedOne() {
        PublishedApi.isTheServedOne("supply-service");
    }
}
