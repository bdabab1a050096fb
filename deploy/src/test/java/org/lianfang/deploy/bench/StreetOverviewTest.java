package org.lianfang.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two answers that differ in their moment alone are the same answer, and can still be read. */
class StreetOverviewTest {

    @Test
    void theMomentOfAnAnswerIsLeftOut() {
        String first =
                StreetOverview.withoutMoment("[{\"area\":\"1\",\"asOf\":\"2026-11-22T01:00:00Z\",\"residents\":4}]");
        String later =
                StreetOverview.withoutMoment("[{\"area\":\"1\",\"asOf\":\"2026-11-22T01:00:07Z\",\"residents\":4}]");

        assertThat(later).isEqualTo(first);
        assertThat(Graph.parsed(first).path(0).path("residents").asInt()).isEqualTo(4);
    }

    @Test
    void anotherNumberIsAnotherAnswer() {
        assertThat(StreetOverview.withoutMoment("{\"asOf\":\"a\",\"residents\":4}"))
                .isNotEqualTo(StreetOverview.withoutMoment("{\"asOf\":\"a\",\"residents\":5}"));
    }
}
