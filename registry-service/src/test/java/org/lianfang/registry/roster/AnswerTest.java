package org.lianfang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.problem.Problem;
import org.lianfang.registry.access.RegistryProblem;

/** Whoever sends a file hears what it does, or that it is being looked through; never a line that is cut. */
class AnswerTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final CompletableFuture<Void> ARRIVED = CompletableFuture.completedFuture(null);

    @Test
    void workThatIsDoneInTimeIsTheAnswer() {
        assertThat(Answer.to(ARRIVED, CompletableFuture.completedFuture("done"), LONG))
                .contains("done");
    }

    @Test
    void workThatTakesLongerGoesOnWithoutAnAnswer() {
        var work = new CompletableFuture<String>();

        assertThat(Answer.to(ARRIVED, work, AT_ONCE)).isEmpty();

        assertThat(work.complete("later")).isTrue();
    }

    @Test
    void aFileThatIsStillOnItsWayIsWaitedForWithoutALimit() {
        var arrived = new CompletableFuture<Void>();
        var work = new CompletableFuture<String>();

        CompletableFuture<?> answer = CompletableFuture.supplyAsync(() -> Answer.to(arrived, work, AT_ONCE));

        // The limit counts from the moment of arrival only.
        assertThat(answer.completeOnTimeout(null, 50, java.util.concurrent.TimeUnit.MILLISECONDS)
                        .join())
                .isNull();
        arrived.complete(null);
        assertThat(Answer.to(arrived, work, AT_ONCE)).isEmpty();
    }

    @Test
    void aRefusalIsTheAnswerAlsoBeforeTheFileHasArrived() {
        CompletableFuture<String> refused = CompletableFuture.failedFuture(RegistryProblem.ROSTER_TOO_LARGE.at("file"));

        assertThatThrownBy(() -> Answer.to(new CompletableFuture<>(), refused, LONG))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(RegistryProblem.ROSTER_TOO_LARGE));
    }
}
