package org.lianfang.volunteer.line;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.BookingView;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/** Answers to a late place that was offered: taken, or left to the next in line in the same transaction. */
@Singleton
class Offers {

    private final OwnActs acts;
    private final WaitingLine line;
    private final OtherLines otherLines;
    private final ShiftRepository shifts;
    private final BookingRepository bookings;
    private final Clock clock;

    Offers(
            OwnActs acts,
            WaitingLine line,
            OtherLines otherLines,
            ShiftRepository shifts,
            BookingRepository bookings,
            Clock clock) {
        this.acts = acts;
        this.line = line;
        this.otherLines = otherLines;
        this.shifts = shifts;
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
        // The shift comes first: it is locked before the booking, as everywhere.
        return acts.look(VolunteerOperation.ANSWER_OFFER, id, reach -> bookings.own(reach, id))
                .chain(offer -> acts.onShift(
                        VolunteerOperation.ANSWER_OFFER, offer.shiftId(), id, (reach, note) -> shifts.locked(
                                        offer.shiftId())
                                .chain(shift -> decline(id, shift, reach, note))))
                .call(() -> otherLines.moveUp(id, clock.instant()));
    }

    private Uni<BookingView> decline(UUID id, Shift shift, Reach reach, AuditNote note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        note.on(id).on(shift.id()).in(shift.communityCode());
        return bookings.locked(reach, id)
                .chain(booking -> {
                    if (!booking.decline()) return Uni.createFrom().item(note.repeated());
                    shift.freePlace();
                    return Panache.flush().chain(() -> line.moveUp(shift, now, note));
                })
                .chain(Panache::flush)
                .chain(() -> bookings.own(reach, id));
    }
}
