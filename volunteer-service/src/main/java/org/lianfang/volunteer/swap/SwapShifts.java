package org.lianfang.volunteer.swap;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/** The two shifts of a swap, locked in the order of their ids: whoever else takes two of them takes them in the same order. */
@Singleton
class SwapShifts {

    private final SwapRows rows;
    private final ShiftRepository shifts;

    SwapShifts(SwapRows rows, ShiftRepository shifts) {
        this.rows = rows;
        this.shifts = shifts;
    }

    record Both(Shift one, Shift other) {
        boolean needWord() {
            return one.approvesHandOver() || other.approvesHandOver();
        }

        boolean areOff(Instant now) {
            return one.isOff(now) || other.isOff(now) || one.hasStarted(now) || other.hasStarted(now);
        }
    }

    Uni<Both> locked(Swap swap) {
        // As texts, which is how the database orders them.
        boolean inOrder =
                swap.shiftId().toString().compareTo(swap.wantedShiftId().toString()) < 0;
        UUID first = inOrder ? swap.shiftId() : swap.wantedShiftId();
        UUID second = inOrder ? swap.wantedShiftId() : swap.shiftId();
        return found(first).chain(one -> found(second).map(other -> new Both(one, other)));
    }

    private Uni<Shift> found(UUID id) {
        return shifts.locked(id).onItem().ifNull().failWith(() -> PlatformProblem.NOT_FOUND.at("swapId"));
    }

    /** Both people's locks are taken by the exchange: what it meets is final, and asking once more would find the same. */
    Uni<Void> exchange(UUID id, Instant now) {
        return rows.exchange(id, now)
                .onFailure(
                        failure -> Failures.violates(failure, "swap_held") || Failures.violates(failure, "swap_agreed"))
                .transform(ended -> VolunteerProblem.SWAP_ENDED.problem())
                .onFailure(failure -> Failures.violates(failure, "booking_rest")
                        || Failures.violates(failure, "booking_no_overlap")
                        || Failures.violates(failure, "booking_one_live"))
                .transform(standing -> VolunteerProblem.SWAP_DOES_NOT_FIT.problem());
    }
}
