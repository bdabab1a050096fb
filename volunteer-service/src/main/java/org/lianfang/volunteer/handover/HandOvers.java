package org.lianfang.volunteer.handover;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Bookers;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.Eligibility;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/** What the two people do: offer, withdraw, take, decline. */
@Singleton
class HandOvers {

    private final OwnActs acts;
    private final Door door;
    private final Caller caller;
    private final HandOverRows rows;
    private final BookingRepository bookings;
    private final ShiftRepository shifts;
    private final Eligibility eligibility;
    private final Clock clock;

    HandOvers(
            OwnActs acts,
            Door door,
            Caller caller,
            HandOverRows rows,
            BookingRepository bookings,
            ShiftRepository shifts,
            Eligibility eligibility,
            Clock clock) {
        this.acts = acts;
        this.door = door;
        this.caller = caller;
        this.rows = rows;
        this.bookings = bookings;
        this.shifts = shifts;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    Uni<List<HandOver>> forMe(String area, NextRows next) {
        var scope = OwnScope.of(caller, VolunteerOperation.HAND_OVER).within(area);
        return door.read(scope, reach -> rows.forMe(reach, clock.instant(), next));
    }

    /** Offered again to the same, it is the offer that stands. */
    Uni<HandOver> offer(UUID booking, UUID meantFor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return acts.onBooking(VolunteerOperation.HAND_OVER, booking, (reach, note) -> bookings.locked(reach, booking)
                .chain(mine -> rows.ofBooking(booking).chain(there -> {
                    note.on(booking).on(mine.shiftId()).in(mine.communityCode());
                    if (there != null) return standing(there, meantFor, note);
                    if (caller.id().equals(meantFor)) throw VolunteerProblem.HAND_OVER_TO_ANOTHER.at("volunteerId");
                    mine.mustBeHeldBefore(now);
                    var offer = new HandOver(
                            Ids.next(),
                            booking,
                            mine.shiftId(),
                            mine.communityCode(),
                            caller.id(),
                            meantFor,
                            null,
                            HandOverState.OPEN,
                            now);
                    note.on(offer.id());
                    return rows.add(offer).replaceWith(offer);
                })));
    }

    Uni<HandOver> withdraw(UUID id) {
        return acts.onBooking(VolunteerOperation.HAND_OVER, id, (reach, note) -> rows.locked(id)
                .chain(offer -> {
                    if (!offer.giver().equals(reach.person())) throw PlatformProblem.NOT_FOUND.at("handOverId");
                    note.on(id).on(offer.shiftId()).in(offer.communityCode());
                    if (offer.state() == HandOverState.WITHDRAWN) {
                        note.repeated();
                        return Uni.createFrom().item(offer);
                    }
                    mustBeOpen(offer.state() == HandOverState.OPEN || offer.state() == HandOverState.ASKED);
                    return rows.move(id, HandOverState.WITHDRAWN, null, null, clock.instant(), null)
                            .chain(() -> rows.locked(id));
                }));
    }

    /** Only by whom it is offered to, also when she has agreed and those who run the shift have not yet. */
    Uni<HandOver> decline(UUID id) {
        return acts.onBooking(VolunteerOperation.HAND_OVER, id, (reach, note) -> rows.locked(id)
                .chain(offer -> {
                    if (offer.giver().equals(reach.person())) throw PlatformProblem.NOT_FOUND.at("handOverId");
                    note.on(id).on(offer.shiftId()).in(offer.communityCode());
                    if (offer.meantFor() == null) throw VolunteerProblem.OFFERED_TO_ALL.problem();
                    if (offer.state() == HandOverState.DECLINED) {
                        note.repeated();
                        return Uni.createFrom().item(offer);
                    }
                    mustBeOpen(offer.state() == HandOverState.OPEN || offer.state() == HandOverState.ASKED);
                    return rows.move(id, HandOverState.DECLINED, null, null, clock.instant(), null)
                            .chain(() -> rows.locked(id));
                }));
    }

    /** The place is hers at once, or asked for where those who run the shift have a say. */
    Uni<HandOver> take(UUID id) {
        return acts.look(VolunteerOperation.HAND_OVER, id, reach -> rows.one(id))
                .chain(offer ->
                        acts.onShift(VolunteerOperation.HAND_OVER, offer.shiftId(), id, (reach, note) -> shifts.locked(
                                        offer.shiftId())
                                .chain(shift ->
                                        rows.lockedWithPlace(offer).chain(fresh -> take(fresh, shift, reach, note)))))
                .onFailure(failure -> Failures.violates(failure, "booking_rest"))
                .transform(lost -> VolunteerProblem.REST_NEEDED.problem());
    }

    private Uni<HandOver> take(HandOver offer, Shift shift, Reach reach, AuditNote note) {
        UUID me = reach.person();
        note.on(offer.id()).on(shift.id()).in(shift.communityCode());
        if (me.equals(offer.taker())) {
            note.repeated();
            return Uni.createFrom().item(offer);
        }
        boolean meant = offer.meantFor() == null || offer.meantFor().equals(me);
        if (!meant || offer.giver().equals(me)) throw PlatformProblem.NOT_FOUND.at("handOverId");
        mustBeOpen(offer.state() == HandOverState.OPEN);
        boolean staff = Bookers.isStaffAt(caller, shift.communityCode());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        HandOverState next = shift.approvesHandOver() ? HandOverState.ASKED : HandOverState.DONE;
        return eligibility
                .forHandOver(reach, shift.id(), now)
                .chain(() -> rows.move(offer.id(), next, me, staff, next == HandOverState.DONE ? now : null, null))
                .chain(() -> next == HandOverState.ASKED
                        ? Uni.createFrom().voidItem()
                        : rows.transfer(offer, now)
                                .invoke(HandOvers::mustBeOpen)
                                .replaceWithVoid())
                .chain(() -> rows.locked(offer.id()));
    }

    private static Uni<HandOver> standing(HandOver there, UUID meantFor, AuditNote note) {
        if (!Objects.equals(there.meantFor(), meantFor)) throw VolunteerProblem.ALREADY_OFFERED.problem();
        note.repeated();
        return Uni.createFrom().item(there);
    }

    static void mustBeOpen(boolean open) {
        if (!open) throw VolunteerProblem.HAND_OVER_ENDED.problem();
    }
}
