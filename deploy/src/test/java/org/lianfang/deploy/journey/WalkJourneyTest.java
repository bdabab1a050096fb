package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
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

    @RepeatedTest(2)
    void oneVisitBecomesChecksOrdersAndACreditedDuty() {
        Walk.Result walked = Walk.run(stack.target(), System.out);

        assertThat(walked.steps()).isGreaterThanOrEqualTo(10);
        assertThat(walked.orders()).hasSize(2).doesNotHaveDuplicates();
        assertThat(walked.creditedMinutes()).isGreaterThanOrEqualTo(1);
        assertThat(VISITS.add(walked.visit())).isTrue();
    }
}
