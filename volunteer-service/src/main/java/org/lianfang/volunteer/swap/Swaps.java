package org.lianfang.volunteer.swap;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.Booking;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.booking.Eligibility;

/** What the two people do: offer, withdraw, agree, decline. */
@Singleton
class Swaps {

    private final OwnActs acts;
    private final Door door;
    private final Caller caller;
    private final SwapRows rows;
    private final SwapShifts shifts;
    private final BookingRepository bookings;
    private final Eligibility eligibility;
    private final Clock clock;

    Swaps(
            OwnActs acts,
            Door door,
            Caller caller,
            SwapRows rows,
            SwapShifts shifts,
            BookingRepository bookings,
            Eligibility eligibility,
            Clock clock) {
        this.acts = acts;
        this.door = door;
        this.caller = caller;
        this.rows = rows;
        this.shifts = shifts;
        this.bookings = bookings;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    Uni<List<Swap>> forMe(String area, NextRows next) {
        var scope = OwnScope.of(caller, VolunteerOperation.SWAP_PLACES).within(area);
        return door.read(scope, reach -> rows.forMe(area, clock.instant(), next));
    }

    /** Offered again for the same, it is the offer that stands. */
    Uni<Swap> offer(UUID booking, UUID wanted, UUID meantFor) {
        return acts.onBooking(VolunteerOperation.SWAP_PLACES, booking, (reach, note) -> bookings.locked(reach, booking)
                .invoke(mine -> note.on(booking).on(mine.shiftId()).on(wanted).in(mine.communityCode()))
                .chain(mine -> rows.ofBooking(booking)
                        .chain(there -> there == null
                                ? add(mine, wanted, meantFor, reach, note)
                                : standing(there, wanted, meantFor, note))));
    }

    private Uni<Swap> add(Booking mine, UUID wanted, UUID meantFor, Reach reach, AuditNote note) {
        Instant now = now();
        if (reach.person().equals(meantFor)) throw VolunteerProblem.HAND_OVER_TO_ANOTHER.at("volunteerId");
        mine.mustBeHeldBefore(now);
        UUID id = Ids.next();
        note.on(id);
        return eligibility
                .forSwap(reach, wanted, now)
                .chain(as -> rows.add(id, mine.id(), wanted, as.communityCode(), meantFor, now))
                .chain(() -> rows.one(id));
    }

    private static Uni<Swap> standing(Swap there, UUID wanted, UUID meantFor, AuditNote note) {
        if (!there.isFor(wanted, meantFor)) throw VolunteerProblem.ALREADY_OFFERED.problem();
        note.repeated();
        return Uni.createFrom().item(there);
    }

    Uni<Swap> withdraw(UUID id) {
        return acts.onBooking(VolunteerOperation.SWAP_PLACES, id, (reach, note) -> rows.locked(id)
                .chain(offer -> {
                    if (!offer.giver().equals(reach.person())) throw PlatformProblem.NOT_FOUND.at("swapId");
                    note.on(id).on(offer.shiftId()).in(offer.communityCode());
                    if (offer.state() == SwapState.WITHDRAWN) {
                        note.repeated();
                        return Uni.createFrom().item(offer);
                    }
                    if (offer.state() != SwapState.OPEN && offer.state() != SwapState.ASKED)
                        throw VolunteerProblem.SWAP_ENDED.problem();
                    return rows.end(id, SwapState.WITHDRAWN, now(), null).chain(() -> rows.one(id));
                }));
    }

    /** Only by whom it is offered to, also when she has agreed and those who run the shifts have not yet. */
    Uni<Swap> decline(UUID id) {
        return acts.onBooking(VolunteerOperation.SWAP_PLACES, id, (reach, note) -> rows.locked(id)
                .chain(offer -> {
                    if (offer.giver().equals(reach.person())) throw PlatformProblem.NOT_FOUND.at("swapId");
                    note.on(id).on(offer.shiftId()).in(offer.communityCode());
                    if (offer.meantFor() == null) throw VolunteerProblem.OFFERED_TO_ALL.problem();
                    if (offer.state() == SwapState.DECLINED) {
                        note.repeated();
                        return Uni.createFrom().item(offer);
                    }
                    if (offer.state() != SwapState.OPEN && offer.state() != SwapState.ASKED)
                        throw VolunteerProblem.SWAP_ENDED.problem();
                    return rows.end(id, SwapState.DECLINED, now(), null).chain(() -> rows.one(id));
                }));
    }

    /** The places change hands at once, or once those who run the shifts agree, where they have a say. */
    Uni<Swap> accept(UUID id) {
        return acts.onBooking(VolunteerOperation.SWAP_PLACES, id, (reach, note) -> rows.one(id)
                .chain(shifts::locked)
                .chain(both -> rows.locked(id).chain(offer -> accept(offer, both, reach, note))));
    }

    private Uni<Swap> accept(Swap offer, SwapShifts.Both both, Reach reach, AuditNote note) {
        UUID me = reach.person();
        note.on(offer.id()).on(offer.shiftId()).on(offer.wantedShiftId()).in(offer.communityCode());
        if (me.equals(offer.taker()) && offer.isAgreedTo()) {
            note.repeated();
            return Uni.createFrom().item(offer);
        }
        if (!offer.isMeantFor(me)) throw PlatformProblem.NOT_FOUND.at("swapId");
        Instant now = now();
        if (offer.state() != SwapState.OPEN || both.areOff(now)) throw VolunteerProblem.SWAP_ENDED.problem();
        return eligibility
                .forSwap(reach, offer.shiftId(), now)
                .chain(as -> rows.agree(offer.id(), me, as.staff()))
                .invoke(agreed -> {
                    if (!agreed) throw VolunteerProblem.SWAP_NEEDS_PLACE.problem();
                })
                .chain(() -> both.needWord() ? Uni.createFrom().voidItem() : shifts.exchange(offer.id(), now))
                .chain(() -> rows.one(offer.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
