package org.lianfang.volunteer.handover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.Booking;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/**
 * Those who run a shift give the place of a secondee whose time is over to somebody else, who is known to them from a booking in
 * their area, could have booked the shift herself, and is told.
 */
@Singleton
class HandOn {

    private static final String LOOK =
            """
            select exists (select from secondee d join staff_login l on l.login = d.login
                           where l.person = b.volunteer_id and d.community_code = b.community_code and b.staff
                           and d.ends_on < cast(b.starts_at at time zone 'Asia/Shanghai' as date)) as left_behind,
                   (select k.staff from booking k where k.volunteer_id = :taker and k.community_code = any (cast(:codes as text[]))
                    order by k.booked_at desc, k.id limit 1) as staff,
                   coalesce((select r.needs from post_rule r
                             where r.post = s.post and r.valid_from <= cast(s.starts_at at time zone 'Asia/Shanghai' as date)
                             order by r.valid_from desc limit 1)
                            <@ (select v.skills from volunteer v where v.id = :taker), false) as able,
                   array_to_string(s.open_to, ',') as open_to
            from booking b join shift s on s.id = b.shift_id where b.id = :booking
            """;

    private static final String TELL =
            """
            insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
            values (:taker, :shift, :community, 'PLACE_GIVEN', :now)
            """;

    private final Door door;
    private final Caller caller;
    private final HandOverRows rows;
    private final BookingRepository bookings;
    private final ShiftRepository shifts;
    private final Clock clock;

    HandOn(
            Door door,
            Caller caller,
            HandOverRows rows,
            BookingRepository bookings,
            ShiftRepository shifts,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.rows = rows;
        this.bookings = bookings;
        this.shifts = shifts;
        this.clock = clock;
    }

    Uni<HandOver> handOn(UUID booking, UUID taker, String reason) {
        return door.write(VolunteerOperation.HAND_ON, (reach, note) -> bookings.ofRun(reach, booking)
                        .chain(view -> shifts.locked(view.shiftId()))
                        .onItem()
                        .ifNull()
                        .failWith(() -> PlatformProblem.NOT_FOUND.at("bookingId"))
                        .chain(shift -> bookings.lockedOfRun(reach, booking)
                                .chain(held -> handOn(held, shift, taker, reach, note.because(reason)))))
                .onFailure(HandOverDecisions::takerCannot)
                .transform(lost -> VolunteerProblem.TAKER_CANNOT.problem());
    }

    private Uni<HandOver> handOn(Booking held, Shift shift, UUID taker, Reach reach, AuditNote note) {
        note.on(held.id()).on(shift.id()).on(taker).in(shift.communityCode());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return rows.doneOf(held.id()).chain(done -> {
            if (done != null && taker.equals(done.taker())) {
                note.repeated();
                return Uni.createFrom().item(done);
            }
            held.mustBeHeldBefore(now);
            return look(held, taker, reach).chain(staff -> offer(held, now)
                    .chain(offer -> rows.move(offer.id(), HandOverState.DONE, taker, staff, now, caller.id())
                            .chain(() -> rows.transfer(offer, now))
                            .invoke(HandOvers::mustBeOpen)
                            .chain(() -> tell(taker, shift, now))
                            .chain(() -> rows.locked(offer.id()))));
        });
    }

    /** As what the taker does the shift; fails with what stands in the way. */
    private static Uni<Boolean> look(Booking held, UUID taker, Reach reach) {
        if (taker.equals(held.volunteerId())) throw VolunteerProblem.HAND_OVER_TO_ANOTHER.at("volunteerId");
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOK, Tuple.class)
                        .setParameter("booking", held.id())
                        .setParameter("taker", taker)
                        .setParameter("codes", reach.codeArray())
                        .getSingleResult())
                .map(row -> {
                    if (!row.get("left_behind", Boolean.class)) throw VolunteerProblem.NOTHING_LEFT_BEHIND.problem();
                    Boolean staff = row.get("staff", Boolean.class);
                    if (staff == null) throw PlatformProblem.NOT_FOUND.at("volunteerId");
                    boolean fits = Arrays.stream(
                                    row.get("open_to", String.class).split(","))
                            .map(Role::valueOf)
                            .anyMatch(role -> staff == VolunteerOperation.STAFF.contains(role));
                    if (!fits) throw VolunteerProblem.TAKER_NOT_OPEN.problem();
                    if (!row.get("able", Boolean.class)) throw VolunteerProblem.SKILL_MISSING.problem();
                    return staff;
                });
    }

    /** The one that its holder made, if she did. */
    private Uni<HandOver> offer(Booking held, Instant now) {
        return rows.ofBooking(held.id()).chain(there -> {
            if (there != null) return Uni.createFrom().item(there);
            var offer = new HandOver(
                    Ids.next(),
                    held.id(),
                    held.shiftId(),
                    held.communityCode(),
                    held.volunteerId(),
                    null,
                    null,
                    HandOverState.OPEN,
                    now);
            return rows.add(offer).replaceWith(offer);
        });
    }

    private static Uni<Integer> tell(UUID taker, Shift shift, Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TELL)
                .setParameter("taker", taker)
                .setParameter("shift", shift.id())
                .setParameter("community", shift.communityCode())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }
}
