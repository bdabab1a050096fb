package org.lianfang.volunteer.attendance;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.secrecy.FieldCipher;
import org.lianfang.platform.secrecy.KeyedHash;
import org.lianfang.volunteer.PersonLock;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.BookingView;
import org.lianfang.volunteer.person.NamedPerson;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/**
 * Those who come to help without a login: put on the list and checked in by whoever runs the shift, in one act. They come as
 * volunteers whose skills nobody has seen, and the rules of rest hold for them like for others.
 */
@Singleton
class WalkIns {

    private static final String PERSON =
            """
            insert into volunteer (id, name, since, phone, community_code)
            values (:id, :name, :now, cast(:phone as bytea), :community) on conflict do nothing
            """;

    // What keeps her from the shift of the running act; null if nothing does.
    private static final String FAULT = "select fault from group_faults(cast(:people as uuid[]))";

    private static final String WAIVE =
            """
            insert into rest_waiver (shift_id, community_code, volunteer_id, reason, waived_by, waived_at)
            values (:shift, :community, :person, :reason, :by, :now) on conflict do nothing
            """;

    private static final String PRESENT =
            """
            with given as (
                update shift set booked = booked + 1, last_ticket = last_ticket + 1
                where id = :shift and booked < capacity and cancelled_at is null and ends_at > :now
                returning id, community_code, starts_at, ends_at, last_ticket)
            insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                 booked_at, checked_in_at, recorded_by, record_reason)
            select :booking, g.id, g.community_code, :person, g.starts_at, g.ends_at, 'ATTENDED', true, g.last_ticket, :now, :now, :by,
                   :reason
            from given g
            """;

    private final Door door;
    private final Caller caller;
    private final FieldCipher cipher;
    private final KeyedHash hash;
    private final ShiftRepository shifts;
    private final BookingRepository bookings;
    private final Clock clock;

    WalkIns(
            Door door,
            Caller caller,
            FieldCipher cipher,
            KeyedHash hash,
            ShiftRepository shifts,
            BookingRepository bookings,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.cipher = cipher;
        this.hash = hash;
        this.shifts = shifts;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Sent again, she is on the list once (rule 6). */
    Uni<BookingView> checkIn(UUID shiftId, WalkInInput who) {
        UUID sentAs = who.id() == null ? Ids.next() : who.id();
        UUID booking = Ids.derived(sentAs, "walk-in " + shiftId, 0);
        var scope = caller.scope(VolunteerOperation.RECORD_ATTENDANCE).onShift(shiftId);
        return door.write(scope, (reach, note) -> shifts.locked(shiftId)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .chain(shift -> {
                    NamedPerson person = person(who, sentAs, shift.communityCode());
                    note.on(shiftId).on(person.id()).on(booking).in(shift.communityCode());
                    if (who.waivesRest()) note.because(who.waiveRestReason().strip());
                    return bookings.ofRun(reach, booking)
                            .onFailure(Problem.class)
                            .recoverWithNull()
                            .chain(there -> there == null
                                    ? add(shift, person, booking, who).chain(() -> bookings.ofRun(reach, booking))
                                    : again(there, person, note));
                }));
    }

    private NamedPerson person(WalkInInput who, UUID sentAs, String communityCode) {
        return who.phone() == null
                ? NamedPerson.withoutPhone(who.name(), sentAs, communityCode, hash)
                : NamedPerson.of(who.name(), who.phone(), communityCode, hash);
    }

    private static Uni<BookingView> again(BookingView there, NamedPerson person, AuditNote note) {
        if (!there.volunteer().id().equals(person.id())) throw PlatformProblem.ID_TAKEN.at("id");
        note.repeated();
        return Uni.createFrom().item(there);
    }

    private Uni<Void> add(Shift shift, NamedPerson person, UUID booking, WalkInInput who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        shift.mustTakeWalkIns(now);
        return shifts.needsSkill(shift)
                .invoke(needed -> {
                    if (needed) throw VolunteerProblem.WALK_IN_NOT_TAKEN.problem();
                })
                .chain(() -> keep(person, shift, now))
                // From here on nobody else gives her a place: what the look finds still holds at the insert.
                .chain(() -> PersonLock.take(person.id()))
                .chain(() -> fault(person))
                .chain(fault -> fault == null ? Uni.createFrom().voidItem() : answer(fault, shift, person, who, now))
                .chain(() -> present(shift, person, booking, who, now));
    }

    private Uni<Void> keep(NamedPerson person, Shift shift, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PERSON)
                        .setParameter("id", person.id())
                        .setParameter("name", person.name())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("phone", cipher.encrypt("volunteer.phone", person.id(), person.phone()))
                        .setParameter("community", shift.communityCode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<String> fault(NamedPerson person) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FAULT, String.class)
                .setParameter("people", new UUID[] {person.id()})
                .getSingleResultOrNull());
    }

    private Uni<Void> answer(String fault, Shift shift, NamedPerson person, WalkInInput who, Instant now) {
        return switch (fault) {
            case "ON_IT" -> throw VolunteerProblem.ON_LIST_ALREADY.problem();
            case "OVERLAP" -> throw VolunteerProblem.HELD_ELSEWHERE.problem();
            default -> {
                if (!who.waivesRest()) throw VolunteerProblem.RESTED_TOO_LITTLE.at("waiveRestReason");
                yield Panache.getSession()
                        .chain(session -> session.createNativeQuery(WAIVE)
                                .setParameter("shift", shift.id())
                                .setParameter("community", shift.communityCode())
                                .setParameter("person", person.id())
                                .setParameter("reason", who.waiveRestReason().strip())
                                .setParameter("by", caller.id())
                                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                        .replaceWithVoid();
            }
        };
    }

    private Uni<Void> present(Shift shift, NamedPerson person, UUID booking, WalkInInput who, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PRESENT)
                        .setParameter("shift", shift.id())
                        .setParameter("booking", booking)
                        .setParameter("person", person.id())
                        .setParameter("by", caller.id())
                        .setParameter(
                                "reason",
                                who.waivesRest() ? who.waiveRestReason().strip() : null)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .invoke(added -> {
                    if (added == 0) throw VolunteerProblem.SHIFT_FULL.problem();
                })
                .replaceWithVoid();
    }
}
