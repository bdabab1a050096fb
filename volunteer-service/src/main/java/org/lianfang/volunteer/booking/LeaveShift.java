package org.lianfang.volunteer.booking;

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
import org.lianfang.volunteer.booking.Booking.Freed;
import org.lianfang.volunteer.line.OtherLines;
import org.lianfang.volunteer.line.WaitingLine;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/**
 * Someone leaves a shift by an own act. The place goes to the next in line in the same transaction; then the other lines she waits in
 * may move.
 */
@Singleton
public class LeaveShift {

    private final OwnActs acts;
    private final WaitingLine line;
    private final OtherLines otherLines;
    private final ShiftRepository shifts;
    private final BookingRepository bookings;
    private final Clock clock;

    LeaveShift(
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

    /** The act on the booking itself: what it frees, or why it may not be. */
    @FunctionalInterface
    public interface Act {
        Freed on(Booking booking, Shift shift, Instant now);
    }

    public Uni<BookingView> by(VolunteerOperation operation, UUID id, Act act) {
        // The shift comes first: it is locked before the booking, as everywhere.
        return acts.look(operation, id, reach -> bookings.own(reach, id))
                .chain(booking ->
                        acts.onShift(operation, booking.shiftId(), id, (reach, note) -> shifts.locked(booking.shiftId())
                                .chain(shift -> leave(id, shift, act, reach, note))))
                .call(() -> otherLines.moveUp(id, clock.instant()));
    }

    private Uni<BookingView> leave(UUID id, Shift shift, Act act, Reach reach, AuditNote note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        note.on(id).on(shift.id()).in(shift.communityCode());
        return bookings.locked(reach, id)
                .chain(booking -> switch (act.on(booking, shift, now)) {
                    case NOTHING -> Uni.createFrom().item(note.repeated());
                    case POSITION -> saved(shift::leaveLine);
                    case PLACE -> saved(shift::freePlace).chain(() -> line.moveUp(shift, now, note));
                })
                .chain(Panache::flush)
                .chain(() -> bookings.own(reach, id));
    }

    // Written before the line is read: who gives a place back no longer holds it.
    private static Uni<Void> saved(Runnable change) {
        change.run();
        return Panache.flush();
    }
}
