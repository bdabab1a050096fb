package org.lianfang.volunteer.handover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.scope.Scope;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.Booking;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.line.WaitingLine;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/**
 * Those who run a shift give the place of a secondee whose time is over to somebody else, who is known to them from a booking in
 * their area and could have booked the shift herself; or to those who wait in line for it.
 */
@Singleton
class HandOn {

    private static final String LOOK =
            """
            select exists (select from secondee d join staff_login l on l.login = d.login
                           where l.person = b.volunteer_id and d.community_code = b.community_code and b.staff
                           and d.ends_on < last_day(b.ends_at)) as left_behind,
                   (select k.staff from booking k where k.volunteer_id = cast(:taker as uuid) and k.community_code = any (cast(:codes as text[]))
                    order by k.booked_at desc, k.id limit 1) as staff,
                   coalesce((select r.needs from post_rule r
                             where r.post = s.post and r.valid_from <= cast(s.starts_at at time zone 'Asia/Shanghai' as date)
                             order by r.valid_from desc limit 1)
                            <@ (select v.skills from volunteer v where v.id = cast(:taker as uuid)), false) as able,
                   array_to_string(s.open_to, ',') as open_to
            from booking b join shift s on s.id = b.shift_id where b.id = :booking
            """;

    private final Door door;
    private final Caller caller;
    private final HandOverRows rows;
    private final BookingRepository bookings;
    private final ShiftRepository shifts;
    private final WaitingLine line;
    private final Clock clock;

    HandOn(
            Door door,
            Caller caller,
            HandOverRows rows,
            BookingRepository bookings,
            ShiftRepository shifts,
            WaitingLine line,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.rows = rows;
        this.bookings = bookings;
        this.shifts = shifts;
        this.line = line;
        this.clock = clock;
    }

    /** @param taker null: whoever waits in line for the shift */
    Uni<HandOver> handOn(UUID booking, UUID taker, String reason) {
        Scope scope = caller.scope(VolunteerOperation.HAND_ON);
        if (scope.isEmpty()) return door.refuse(VolunteerOperation.HAND_ON, List.of(booking));
        return door.read(scope, reach -> bookings.ofRun(reach, booking))
                // On the shift, whose line may move.
                .chain(view -> door.write(scope.onShift(view.shiftId()), (reach, note) -> shifts.locked(view.shiftId())
                        .onItem()
                        .ifNull()
                        .failWith(() -> PlatformProblem.NOT_FOUND.at("bookingId"))
                        .chain(shift -> bookings.lockedOfRun(reach, booking)
                                .chain(held -> handOn(held, shift, taker, reach, note.because(reason))))))
                .onFailure(HandOverDecisions::takerCannot)
                .transform(lost -> VolunteerProblem.TAKER_CANNOT.problem());
    }

    private Uni<HandOver> handOn(Booking held, Shift shift, UUID taker, Reach reach, AuditNote note) {
        note.on(held.id()).on(shift.id()).in(shift.communityCode());
        if (taker != null) note.on(taker);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return rows.doneOf(held.id()).chain(done -> {
            if (done != null && Objects.equals(taker, done.taker())) {
                note.repeated();
                return Uni.createFrom().item(done);
            }
            held.mustBeHeldBefore(now);
            return look(held, taker, reach)
                    .chain(left -> taker == null
                            ? toTheLine(held, shift, now, note)
                            : toOne(held, taker, staff(held, taker, left), now));
        });
    }

    private Uni<HandOver> toOne(Booking held, UUID taker, boolean staff, Instant now) {
        return offer(held, now).chain(offer -> rows.move(offer.id(), HandOverState.DONE, taker, staff, now, caller.id())
                .chain(() -> rows.transfer(offer, now))
                .invoke(HandOvers::mustBeOpen)
                .chain(() -> rows.locked(offer.id())));
    }

    /** An offer that she made to somebody is over; the place is free, and the first who can take it has it. */
    private Uni<HandOver> toTheLine(Booking held, Shift shift, Instant now, AuditNote note) {
        return rows.ofBooking(held.id())
                .chain(there -> there == null
                        ? Uni.createFrom().item(0)
                        : rows.move(there.id(), HandOverState.WITHDRAWN, null, null, now, caller.id()))
                .chain(() -> add(held, now))
                .call(offer -> rows.move(offer.id(), HandOverState.DONE, null, null, now, caller.id()))
                .invoke(offer -> {
                    held.passOn(now);
                    shift.freePlace();
                })
                .call(Panache::flush)
                .call(() -> line.moveUp(shift, now, note))
                .call(Panache::flush)
                .chain(offer -> rows.locked(offer.id()));
    }

    /** What there is to know of the place and who is to have it; fails where it is not left behind. */
    private static Uni<Tuple> look(Booking held, UUID taker, Reach reach) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOK, Tuple.class)
                        .setParameter("booking", held.id())
                        .setParameter("taker", taker)
                        .setParameter("codes", reach.codeArray())
                        .getSingleResult())
                .invoke(row -> {
                    if (!row.get("left_behind", Boolean.class)) throw VolunteerProblem.NOTHING_LEFT_BEHIND.problem();
                });
    }

    /** As what the taker does the shift; fails with what stands in the way. */
    private static boolean staff(Booking held, UUID taker, Tuple row) {
        if (taker.equals(held.volunteerId())) throw VolunteerProblem.HAND_OVER_TO_ANOTHER.at("volunteerId");
        Boolean staff = row.get("staff", Boolean.class);
        if (staff == null) throw PlatformProblem.NOT_FOUND.at("volunteerId");
        boolean fits = Arrays.stream(row.get("open_to", String.class).split(","))
                .map(Role::valueOf)
                .anyMatch(role -> staff == VolunteerOperation.STAFF.contains(role));
        if (!fits) throw VolunteerProblem.TAKER_NOT_OPEN.problem();
        if (!row.get("able", Boolean.class)) throw VolunteerProblem.SKILL_MISSING.problem();
        return staff;
    }

    /** The one that its holder made, if she did. */
    private Uni<HandOver> offer(Booking held, Instant now) {
        return rows.ofBooking(held.id())
                .chain(there ->
                        there == null ? add(held, now) : Uni.createFrom().item(there));
    }

    private Uni<HandOver> add(Booking held, Instant now) {
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
    }
}
