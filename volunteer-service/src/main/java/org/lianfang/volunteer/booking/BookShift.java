package org.lianfang.volunteer.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditLog;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Bookers;
import org.lianfang.volunteer.Contention;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.PersonLock;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.line.WaitingLine;
import org.lianfang.volunteer.line.WaitingListSettings;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/** Asking for a shift: a place if one is left, else the end of the line. Asking again answers the booking that is there. */
@Singleton
class BookShift {

    private final OwnActs acts;
    private final Door door;
    private final Caller caller;
    private final Places places;
    private final BookingDesk desk;
    private final WaitingLine line;
    private final ShiftRepository shifts;
    private final BookingRepository bookings;
    private final WaitingListSettings settings;
    private final Clock clock;

    BookShift(
            OwnActs acts,
            Door door,
            Caller caller,
            Places places,
            BookingDesk desk,
            WaitingLine line,
            ShiftRepository shifts,
            BookingRepository bookings,
            WaitingListSettings settings,
            Clock clock) {
        this.acts = acts;
        this.door = door;
        this.caller = caller;
        this.places = places;
        this.desk = desk;
        this.line = line;
        this.shifts = shifts;
        this.bookings = bookings;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param shortNotice null: as her profile says */
    Uni<BookingView> book(UUID shiftId, Boolean shortNotice) {
        return acts.onLook(VolunteerOperation.BOOK_SHIFT, shiftId, reach -> look(reach, shiftId), outlook -> {
                    // Where the line must move first, or she has asked before, the shift is locked from the start.
                    boolean alone = outlook.mine() != null || outlook.hasFreePlace() && outlook.hasLine();
                    return alone ? underLock(shiftId, shortNotice) : atDesk(outlook, shortNotice);
                })
                .onFailure(BookShift::isRefusal)
                .call(() -> door.recordRefusal(VolunteerOperation.BOOK_SHIFT.name(), List.of(shiftId)));
    }

    private Uni<Outlook> look(Reach reach, UUID shiftId) {
        return places.look(reach, shiftId, code -> Bookers.isStaffAt(caller, code))
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"));
    }

    private Uni<BookingView> atDesk(Outlook outlook, Boolean shortNotice) {
        Offer offer = offer(outlook);
        Request request = admitted(outlook, offer, shortNotice);
        return desk.ask(offer, request).map(granted -> view(offer, request, granted));
    }

    private Uni<BookingView> underLock(UUID shiftId, Boolean shortNotice) {
        return door.write(OwnScope.onShift(caller, VolunteerOperation.BOOK_SHIFT, shiftId), (reach, note) -> look(
                        reach, shiftId)
                .invoke(outlook -> note.on(shiftId).in(outlook.communityCode()))
                .chain(outlook ->
                        outlook.mine() == null ? ask(outlook, shortNotice, note) : askAgain(outlook, reach, note)));
    }

    private Uni<BookingView> ask(Outlook outlook, Boolean shortNotice, AuditNote note) {
        Offer offer = offer(outlook);
        Request request = admitted(outlook, offer, shortNotice);
        note.on(request.booking());
        return lineFirst(outlook, request.at(), note)
                .chain(() -> places.give(offer, request))
                .map(granted -> view(offer, request, granted));
    }

    private Offer offer(Outlook outlook) {
        return new Offer(outlook.shiftId(), outlook.communityCode(), settings.limit(outlook.capacity()));
    }

    /** Judged before anything is written: fails with what stands in the way. */
    private Request admitted(Outlook outlook, Offer offer, Boolean shortNotice) {
        Instant now = clock.instant();
        outlook.mustBeOpenTo(Bookers.rolesAt(caller, outlook.communityCode()), now);
        // Refused without a write: a full shift must cost nothing, however often it is asked for (rule 2).
        if (!outlook.hasFreePlace() && outlook.waiting() >= offer.lineLimit())
            throw VolunteerProblem.WAITING_LIST_FULL.problem();
        // The database keeps microseconds; the first answer shows what later ones will.
        return new Request(
                Ids.next(),
                caller.id(),
                caller.displayName(),
                shortNotice == null ? outlook.ready() : shortNotice,
                Bookers.isStaffAt(caller, outlook.communityCode()),
                now.truncatedTo(ChronoUnit.MICROS),
                caller.username(),
                AuditLog.roles(caller));
    }

    private static BookingView view(Offer offer, Request request, Granted granted) {
        if (granted == Granted.NOTHING) throw new Contention.PlaceGone();
        return request.view(offer.shiftId(), granted);
    }

    /** Where places are free although people wait, those who can take one now come before who asks now. */
    private Uni<Void> lineFirst(Outlook outlook, Instant now, AuditNote note) {
        if (!outlook.hasFreePlace() || !outlook.hasLine())
            return Uni.createFrom().voidItem();
        return shifts.locked(outlook.shiftId())
                .chain(shift -> line.moveUp(shift, now, note))
                .chain(Panache::flush);
    }

    /**
     * The booking that is there. Only where its owner waits and a place is left, the line moves up and, if one is still left, she
     * takes it: she has just asked for it, and anyone who asked now for the first time would get it.
     */
    private Uni<BookingView> askAgain(Outlook outlook, Reach reach, AuditNote note) {
        Instant now = clock.instant();
        note.on(outlook.mine());
        boolean kept = outlook.overlap() || outlook.restBroken() != null || outlook.isOver(now);
        if (!outlook.waits() || !outlook.hasFreePlace() || kept) {
            note.repeated();
            return bookings.own(reach, outlook.mine());
        }
        return shifts.locked(outlook.shiftId())
                .call(shift -> line.moveUp(shift, now, note))
                .call(shift -> shift.hasFreePlace() ? takePlace(shift, outlook.mine(), reach) : Panache.flush())
                .chain(() -> bookings.own(reach, outlook.mine()));
    }

    private Uni<Void> takePlace(Shift shift, UUID mine, Reach reach) {
        return PersonLock.take(reach.person())
                .chain(() -> bookings.locked(reach, mine))
                .invoke(booking -> {
                    if (!booking.isWaiting()) return;
                    booking.takePlace();
                    shift.moveUp();
                })
                .chain(Panache::flush);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof Problem problem
                && (problem.type() == VolunteerProblem.WATCH_IS_FOR_STAFF
                        || problem.type() == VolunteerProblem.NOT_OPEN_TO_YOU);
    }
}
