package org.lianfang.volunteer.pass;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.Booking;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.BookingView;
import org.lianfang.volunteer.shift.ShiftRepository;

/** Hands out passes to those who hold a booking, and checks in who shows one. */
@Singleton
class Passes {

    private final Door door;
    private final PassSigns signs;
    private final ShiftRepository shifts;
    private final BookingRepository bookings;
    private final PassSettings settings;
    private final Clock clock;

    Passes(
            Door door,
            PassSigns signs,
            ShiftRepository shifts,
            BookingRepository bookings,
            PassSettings settings,
            Clock clock) {
        this.door = door;
        this.signs = signs;
        this.shifts = shifts;
        this.bookings = bookings;
        this.settings = settings;
        this.clock = clock;
    }

    /** For an own booking; whether it may be checked in is decided when the pass is read. */
    Uni<CheckInPass> of(UUID bookingId) {
        Instant end = clock.instant().plus(settings.goodFor()).truncatedTo(ChronoUnit.SECONDS);
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> bookings.own(reach, bookingId))
                .map(own -> new CheckInPass(signs.write(own.id(), end), end));
    }

    /** Checks in whose pass it is, on this shift. Read again while it is good, the same pass answers the same. */
    Uni<BookingView> checkIn(UUID shiftId, String token) {
        PassSigns.Read pass = signs.read(token.strip());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return door.write(VolunteerOperation.RECORD_ATTENDANCE, (reach, note) -> shifts.locked(shiftId)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .invoke(shift -> {
                    note.on(shiftId).in(shift.communityCode());
                    if (pass == null) throw VolunteerProblem.NO_PASS.at("pass");
                    if (!now.isBefore(pass.expiresAt())) throw VolunteerProblem.PASS_EXPIRED.at("pass");
                })
                .chain(() -> ofShift(reach, shiftId, pass.booking()))
                .invoke(booking -> {
                    note.on(booking.id());
                    boolean before = booking.checkedInAt() != null
                            && booking.checkedInAt().isBefore(pass.expiresAt().minus(settings.goodFor()));
                    if (before) throw VolunteerProblem.IN_ALREADY.at("pass");
                    if (!booking.checkIn(now)) note.repeated();
                })
                .chain(Panache::flush)
                .chain(() -> bookings.ofRun(reach, pass.booking())));
    }

    /** A booking elsewhere is told from one of another shift only to who runs that one too. */
    private Uni<Booking> ofShift(Reach reach, UUID shiftId, UUID bookingId) {
        return bookings.lockedOfRun(reach, bookingId).invoke(booking -> {
            if (!booking.shiftId().equals(shiftId)) throw VolunteerProblem.PASS_OF_ANOTHER_SHIFT.at("pass");
        });
    }
}
