package org.lianfang.volunteer.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.BookingView;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/** Those who come to help without a login: put on the list and checked in by whoever runs the shift, in one act. */
@Singleton
class WalkIns {

    private static final String PERSON =
            """
            insert into volunteer (id, name, since, phone, community_code)
            values (:id, :name, :now, cast(:phone as bytea), :community) on conflict do nothing
            """;

    private static final String PRESENT =
            """
            with given as (
                update shift set booked = booked + 1, last_ticket = last_ticket + 1
                where id = :shift and booked < capacity and cancelled_at is null and ends_at > :now
                returning id, community_code, starts_at, ends_at, last_ticket)
            insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                 booked_at, checked_in_at, recorded_by)
            select :booking, g.id, g.community_code, :person, g.starts_at, g.ends_at, 'ATTENDED', true, g.last_ticket, :now, :now, :by
            from given g
            """;

    private final Door door;
    private final Caller caller;
    private final FieldCipher cipher;
    private final ShiftRepository shifts;
    private final BookingRepository bookings;
    private final Clock clock;

    WalkIns(
            Door door,
            Caller caller,
            FieldCipher cipher,
            ShiftRepository shifts,
            BookingRepository bookings,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.cipher = cipher;
        this.shifts = shifts;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** The id is the person's: sent again, she is on the list once. */
    Uni<BookingView> checkIn(UUID shiftId, WalkInInput who) {
        UUID person = who.id() == null ? Ids.next() : who.id();
        UUID booking = Ids.derived(person, "walk-in " + shiftId, 0);
        return door.write(VolunteerOperation.RECORD_ATTENDANCE, (reach, note) -> shifts.locked(shiftId)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .invoke(shift -> note.on(shiftId).on(person).on(booking).in(shift.communityCode()))
                .chain(shift -> bookings.ofRun(reach, booking)
                        .onFailure(Problem.class)
                        .recoverWithNull()
                        .chain(there -> there == null
                                ? add(shift, person, booking, who, reach)
                                : Uni.createFrom().item(there).invoke(note::repeated))));
    }

    private Uni<BookingView> add(Shift shift, UUID person, UUID booking, WalkInInput who, Reach reach) {
        if (!shift.hasStartedCheckIn(clock.instant())) throw VolunteerProblem.TOO_EARLY_TO_CHECK_IN.problem();
        if (shift.isUndrawn()) throw VolunteerProblem.NOT_DRAWN_YET.problem();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PERSON)
                        .setParameter("id", person)
                        .setParameter("name", who.name().strip())
                        .setParameter("now", now)
                        .setParameter("phone", cipher.encrypt("volunteer.phone", person, who.phone()))
                        .setParameter("community", shift.communityCode())
                        .executeUpdate())
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(PRESENT)
                        .setParameter("shift", shift.id())
                        .setParameter("booking", booking)
                        .setParameter("person", person)
                        .setParameter("by", caller.id())
                        .setParameter("now", now)
                        .executeUpdate())
                .invoke(added -> {
                    if (added == 0) throw VolunteerProblem.SHIFT_FULL.problem();
                })
                .chain(() -> bookings.ofRun(reach, booking));
    }
}
