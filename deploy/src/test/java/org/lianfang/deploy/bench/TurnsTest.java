package org.lianfang.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Plan THREE_ROUNDS = new Plan(Set.of(), false, 3, Duration.ZERO, Duration.ZERO);

    private final List<String> asked = new ArrayList<>();

    @Test
    void everyOtherRoundGoesTheOtherWay() {
        Turns.of(THREE_ROUNDS, 1, List.of(reaching("a", 1, 1, 1), reaching("b", 1, 1, 1)));

        assertThat(asked).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void whatCountsIsTheMedianOfTheRatiosWithinARound() {
        Contender ours = reaching("ours", 100, 10, 400);
        Contender theirs = reaching("theirs", 50, 10, 100);

        Turns turns = Turns.of(THREE_ROUNDS, 1, List.of(ours, theirs));

        assertThat(turns.ratio(ours, theirs)).isEqualTo(2);
    }

    @Test
    void aWrongAnswerInATurnVoidsAllOfThem() {
        Contender wrong = new Contender() {
            @Override
            public String name() {
                return "wrong";
            }

            @Override
            public Rate run(int callers, Duration time) {
                throw new WrongAnswer("not that");
            }
        };

        assertThatThrownBy(() -> Turns.of(THREE_ROUNDS, 1, List.of(wrong))).isInstanceOf(WrongAnswer.class);
    }

    @Test
    void halfOfAGoalIsItsFloor() {
        assertThat(Target.atLeast(50, "×").halved().isMetBy(25)).isTrue();
        assertThat(Target.atLeast(50, "×").halved().isMetBy(24.9)).isFalse();
        assertThat(Target.atMost(2, "×").halved().isMetBy(4)).isTrue();
        assertThat(Target.atMost(2, "×").halved().isMetBy(4.1)).isFalse();
    }

    @Test
    void whatWasNotMeasuredReachesNothing() {
        Score none = Score.none("G1", "a peer", "did not start");

        assertThat(none.reachesGoal()).isFalse();
        assertThat(none.keepsFloor()).isFalse();
    }

    private Contender reaching(String name, int... answersByRound) {
        return new Contender() {
            private int round;

            @Override
            public String name() {
                return name;
            }

            @Override
            public Rate run(int callers, Duration time) {
                asked.add(name);
                return Rate.of(new long[answersByRound[round++]], 1);
            }
        };
    }
}
