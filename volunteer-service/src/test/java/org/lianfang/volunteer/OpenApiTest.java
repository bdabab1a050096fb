package org.lianfang.volunteer;

import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.PublishedApi;

@ServiceTest
class OpenApiTest {

    @Test
    void theCommittedDescriptionIsTheServedOne() {
        PublishedApi.isTheServedOne("volunteer-service");
    }
}
