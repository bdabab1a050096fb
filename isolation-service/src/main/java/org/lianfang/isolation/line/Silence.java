package org.lianfang.isolation.line;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.lianfang.platform.problem.Away;
import org.lianfang.platform.problem.Problem;

/** No usable answer from a sibling: not reached, too slow, or broken. The lines are cut by it. */
public final class Silence extends RuntimeException {

    private Silence(Throwable cause) {
        super("a sibling did not answer", cause, false, false);
    }

    /** What a sibling refuses is an answer; only silence and its own faults are not. */
    public static <T> Uni<T> heard(Uni<T> answer) {
        return answer.onFailure(failure ->
                        !(failure instanceof Problem problem) || problem.type().status() >= 500)
                .transform(Silence::new);
    }

    /** Silence, and a line that is cut, as the problem that names the sibling. */
    public static <T> Uni<T> named(Away away, Uni<T> answer) {
        return answer.onFailure(failure -> failure instanceof Silence || failure instanceof CircuitBreakerOpenException)
                .transform(silence -> away.problem());
    }
}
