package org.lianfang.volunteer.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.Booking;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.BookingView;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/** Checks people in and out, each by herself. */
@Singleton
class Attendance {

    private final OwnActs acts;
    private final BookingRepository bookings;
    private final ShiftRepository shifts;
    private final Clock clock;

    Attendance(OwnActs acts, BookingRepository bookings, ShiftRepository shifts, Clock clock) {
        this.acts = acts;
        this.bookings = bookings;
        this.shifts = shifts;
        this.clock = clock;
    }

    Uni<BookingView> checkIn(UUID id, String code) {
        return acts.onBooking(VolunteerOperation.CHECK_IN, id, (reach, note) -> bookings.locked(reach, id)
                        .call(booking ->
                                shifts.find(booking.shiftId()).invoke(shift -> checkIn(booking, shift, code, note)))
                        .call(Panache::flush)
                        // A try in vain is kept, and refused only then.
                        .chain(booking -> booking.hasCheckedIn()
                                ? bookings.own(reach, id)
                                : Uni.createFrom().nullItem()))
                .onItem()
                .ifNull()
                .failWith(() -> VolunteerProblem.WRONG_CODE.at("code"));
    }

    private void checkIn(Booking booking, Shift shift, String code, AuditNote note) {
        note.on(booking.id()).on(shift.id()).in(shift.communityCode());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (booking.hasCheckedIn()) {
            note.repeated();
            return;
        }
        booking.mustBeDue(now);
        booking.mustHaveTriesLeft();
        if (shift.admits(code)) {
            booking.checkIn(now);
        } else {
            booking.tryInVain();
            note.outcome("WRONG_CODE");
        }
    }

    Uni<BookingView> checkOut(UUID id) {
        return acts.toEnd(VolunteerOperation.CHECK_OUT, id, (reach, note) -> bookings.locked(reach, id)
                .invoke(booking -> {
                    note.on(id).on(booking.shiftId()).in(booking.communityCode());
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    if (!booking.checkOut(now)) note.repeated();
                })
                .chain(Panache::flush)
                .chain(() -> bookings.own(reach, id)));
    }
}
