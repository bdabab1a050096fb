package org.lianfang.volunteer.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.Booking;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.BookingView;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/** The list of those who run a shift: who came and left when, who did not come, who has not checked out. */
@Singleton
class RollCall {

    private final Door door;
    private final Caller caller;
    private final ShiftRepository shifts;
    private final BookingRepository bookings;
    private final Clock clock;

    RollCall(Door door, Caller caller, ShiftRepository shifts, BookingRepository bookings, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.shifts = shifts;
        this.bookings = bookings;
        this.clock = clock;
    }

    Uni<List<BookingView>> missingCheckOuts(String area, NextRows rows) {
        var scope = caller.scope(VolunteerOperation.SEE_BOOKINGS).within(area);
        return door.read(scope, reach -> bookings.missingCheckOuts(reach, clock.instant(), rows));
    }

    Uni<List<BookingView>> noShows(String area, NextRows rows) {
        var scope = caller.scope(VolunteerOperation.SEE_BOOKINGS).within(area);
        return door.read(scope, reach -> bookings.noShows(reach, clock.instant(), rows));
    }

    Uni<BookingView> record(UUID id, AttendanceInput seen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(seen, now);
        return door.write(VolunteerOperation.RECORD_ATTENDANCE, (reach, note) -> bookings.ofRun(reach, id)
                        .chain(view -> shifts.locked(view.shiftId()))
                        .onItem()
                        .ifNull()
                        .failWith(() -> PlatformProblem.NOT_FOUND.at("bookingId"))
                        .chain(shift -> bookings.lockedOfRun(reach, id)
                                .invoke(booking -> record(booking, shift, seen, now, note)))
                        .chain(Panache::flush)
                        .chain(() -> shown(reach, id)))
                .onFailure(failure -> broken(failure) != null)
                .transform(failure -> broken(failure).problem());
    }

    /** What stands in the way outside this shift, where the database says so; else null. */
    private static VolunteerProblem broken(Throwable failure) {
        if (Failures.violates(failure, "leave_never_below_zero")) return VolunteerProblem.LEAVE_TAKEN_ALREADY;
        if (Failures.violates(failure, "booking_credited_once")) return VolunteerProblem.CREDITED_ELSEWHERE;
        if (Failures.violates(failure, "booking_rest")) return VolunteerProblem.RESTED_TOO_LITTLE;
        if (Failures.violates(failure, "booking_no_overlap")) return VolunteerProblem.HELD_ELSEWHERE;
        if (Failures.violates(failure, "booking_one_live")) return VolunteerProblem.ON_LIST_ALREADY;
        return null;
    }

    private Uni<BookingView> shown(Reach reach, UUID id) {
        return bookings.ofRun(reach, id);
    }

    private void record(Booking booking, Shift shift, AttendanceInput seen, Instant now, AuditNote note) {
        note.on(booking.id()).on(shift.id()).in(shift.communityCode()).because(seen.reason());
        if (!seen.isAbsent()) {
            Instant arrived = micros(seen.arrivedAt());
            booking.record(shift, arrived, micros(seen.leftAt()), seen.extended(), caller.id(), seen.reason());
        } else if (booking.markAbsent(caller.id(), seen.reason(), now)) {
            shift.freePlace();
        } else {
            note.repeated();
        }
    }

    private static void check(AttendanceInput seen, Instant now) {
        if (!seen.isAbsent() && seen.arrivedAt() == null && seen.leftAt() == null)
            throw VolunteerProblem.NOTHING_RECORDED.at("arrivedAt");
        if (seen.arrivedAt() != null && seen.arrivedAt().isAfter(now)) throw VolunteerProblem.NOT_YET.at("arrivedAt");
        if (seen.leftAt() != null && seen.leftAt().isAfter(now)) throw VolunteerProblem.NOT_YET.at("leftAt");
        boolean unsaid = seen.reason() == null || seen.reason().isBlank();
        if (Boolean.TRUE.equals(seen.extended()) && unsaid) throw VolunteerProblem.REASON_OWED.at("reason");
    }

    private static Instant micros(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
