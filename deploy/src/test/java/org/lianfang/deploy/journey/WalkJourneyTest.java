package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.demo.Walk;

/**
 * The flow of the main job, walked twice, the second time through a gateway in production: what the first walk left behind does not
 * stand in the way of the second, and while one volunteer is on duty for her minute the other begins.
 */
@Order(1)
@ExtendWith(RunningStack.Once.class)
class WalkJourneyTest {

    private final RunningStack stack;

    WalkJourneyTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void oneVisitBecomesChecksOrdersAndACreditedDutyAlsoThroughAGatewayInProduction() {
        try (ClosedGateway gateway = ClosedGateway.beside(stack)) {
            Walk open = Walk.untilOnDuty(stack.target(), System.out);
            Walk closed = Walk.untilOnDuty(gateway.target(), System.out);

            Walk.Result first = open.finish();
            Walk.Result second = closed.finish();

            assertWalked(first);
            assertWalked(second);
            assertThat(second.visit()).isNotEqualTo(first.visit());
            assertThat(second.orders()).doesNotContainAnyElementsOf(first.orders());
        }
    }

    private static void assertWalked(Walk.Result walked) {
        assertThat(walked.steps()).isGreaterThanOrEqualTo(10);
        assertThat(walked.orders()).hasSize(2).doesNotHaveDuplicates();
        assertThat(walked.creditedMinutes()).isGreaterThanOrEqualTo(1);
    }
}
