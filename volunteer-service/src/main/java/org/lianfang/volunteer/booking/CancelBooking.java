package org.lianfang.volunteer.booking;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.Booking.Freed;
import org.lianfang.volunteer.shift.Shift;

/** Giving a booking back: a place until the shift's deadline, a position in line at any time. */
@Singleton
class CancelBooking {

    private final LeaveShift leave;

    CancelBooking(LeaveShift leave) {
        this.leave = leave;
    }

    Uni<BookingView> cancel(UUID id) {
        return leave.by(VolunteerOperation.CANCEL_BOOKING, id, CancelBooking::cancel);
    }

    static Freed cancel(Booking booking, Shift shift, Instant now) {
        if (booking.status().holdsPlace() && shift.isCancelDeadlineOver(now))
            throw VolunteerProblem.CANCEL_DEADLINE_PASSED.problem();
        return booking.cancel(now);
    }
}
