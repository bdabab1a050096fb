package org.lianfang.volunteer.line;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.BookingView;
import org.lianfang.volunteer.booking.LeaveShift;

/** Answers to a late place that was offered: taken, or left to the next in line in the same transaction. */
@Singleton
class Offers {

    private final OwnActs acts;
    private final LeaveShift leave;
    private final BookingRepository bookings;
    private final Clock clock;

    Offers(OwnActs acts, LeaveShift leave, BookingRepository bookings, Clock clock) {
        this.acts = acts;
        this.leave = leave;
        this.bookings = bookings;
        this.clock = clock;
    }

    Uni<BookingView> accept(UUID id) {
        return acts.onBooking(VolunteerOperation.ANSWER_OFFER, id, (reach, note) -> bookings.locked(reach, id)
                .invoke(booking -> {
                    note.on(id).on(booking.shiftId()).in(booking.communityCode());
                    if (!booking.accept(clock.instant())) note.repeated();
                })
                .chain(Panache::flush)
                .chain(() -> bookings.own(reach, id)));
    }

    Uni<BookingView> decline(UUID id) {
        return leave.by(VolunteerOperation.ANSWER_OFFER, id, (booking, shift, now) -> booking.decline());
    }
}
