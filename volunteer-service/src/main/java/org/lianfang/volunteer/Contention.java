package org.lianfang.volunteer;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.lianfang.platform.problem.Failures;

/**
 * Repeats an act that lost a race in the database. The constraints decide who was first; the one who was not looks again in a new
 * transaction and then gets the answer that follows from what the winner did.
 */
public final class Contention {

    private static final int ATTEMPTS = 4;

    private Contention() {}

    public static <T> Uni<T> retrying(Supplier<Uni<? extends T>> act) {
        return Uni.createFrom()
                .<T>deferred(act)
                .onFailure(Contention::lostARace)
                .retry()
                .atMost(ATTEMPTS)
                .onFailure(Contention::lostARace)
                .transform(lost -> VolunteerProblem.TOO_MANY_AT_ONCE.problem());
    }

    private static boolean lostARace(Throwable failure) {
        return failure instanceof PlaceGone
                || Failures.violates(failure, "booking_no_overlap")
                || Failures.violates(failure, "booking_one_live")
                || Failures.violates(failure, "draw_request_one_live");
    }

    /** What was free when it was looked at was taken before it could be written. */
    public static final class PlaceGone extends RuntimeException {
        public PlaceGone() {
            super(null, null, false, false);
        }
    }
}
