package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.demo.Walk;

/** The flow of the main job, walked twice: what the first walk left behind does not stand in the way of the second. */
@Order(1)
@ExtendWith(RunningStack.Once.class)
class WalkJourneyTest {

    private static final Set<Object> VISITS = new HashSet<>();

    private final RunningStack stack;

    WalkJourneyTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void oneVisitBecomesChecksOrdersAndACreditedDuty() {
        assertWalked(Walk.run(stack.target(), System.out));
    }

    @Test
    void aGatewayInProductionTakesTheSameSteps() {
        try (ClosedGateway gateway = ClosedGateway.beside(stack)) {
            assertWalked(Walk.run(gateway.target(), System.out));
        }
    }

    private static void assertWalked(Walk.Result walked) {
        assertThat(walked.steps()).isGreaterThanOrEqualTo(10);
        assertThat(walked.orders()).hasSize(2).doesNotHaveDuplicates();
        assertThat(walked.creditedMinutes()).isGreaterThanOrEqualTo(1);
        assertThat(VISITS.add(walked.visit())).isTrue();
    }
}
