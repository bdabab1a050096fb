package org.lianfang.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;

class WorkInFlightTest {

    private static final long ACT = 10;
    private static final long WIDE = 5_000;

    @Test
    void manyActsFitWhereFewWideAnswersDo() {
        assertThat(fitting(ACT)).isEqualTo(512);
        assertThat(fitting(150)).isEqualTo(46);
        assertThat(fitting(WIDE)).isEqualTo(21);
    }

    private static int fitting(long cost) {
        var work = new WorkInFlight(512);
        int taken = 0;
        try {
            while (taken < 10_000) {
                work.take(cost);
                taken++;
            }
        } catch (Problem full) {
            assertThat(full.type()).isEqualTo(PlatformProblem.OVERLOADED);
        }
        return taken;
    }

    @Test
    void whatHasEndedMakesRoomOnce() {
        var work = new WorkInFlight(2);
        Runnable first = work.take(ACT);
        work.take(ACT);
        assertThatThrownBy(() -> work.take(ACT)).isInstanceOf(Problem.class);

        first.run();
        first.run();

        assertThatCode(() -> work.take(ACT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> work.take(ACT)).isInstanceOf(Problem.class);
    }

    @Test
    void whoComesAloneIsTakenIn() {
        assertThatCode(() -> new WorkInFlight(1).take(WIDE)).doesNotThrowAnyException();
    }
}
