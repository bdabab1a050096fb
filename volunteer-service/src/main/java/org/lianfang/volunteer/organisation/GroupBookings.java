package org.lianfang.volunteer.organisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.secrecy.KeyedHash;
import org.lianfang.volunteer.Contention;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.PersonLock;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.BookingRepository;
import org.lianfang.volunteer.line.WaitingLine;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/**
 * Places for a list of people, taken by the contact of their organisation. All of them get one or none does: a group of which a part
 * waits in line has come apart, so what does not fit is refused and nothing waits; the refusal tells how many places are left, and the
 * contact sends a shorter list or books another shift. They come as volunteers whose skills nobody has seen, so a shift that is not
 * open to volunteers, or whose post needs a skill, takes no group.
 */
@Singleton
class GroupBookings {

    private final OwnActs acts;
    private final Door door;
    private final Caller caller;
    private final Fingerprints fingerprints;
    private final KeyedHash hash;
    private final OrganisationRows organisations;
    private final GroupRows rows;
    private final ShiftRepository shifts;
    private final BookingRepository bookings;
    private final WaitingLine line;
    private final Clock clock;

    GroupBookings(
            OwnActs acts,
            Door door,
            Caller caller,
            Fingerprints fingerprints,
            KeyedHash hash,
            OrganisationRows organisations,
            GroupRows rows,
            ShiftRepository shifts,
            BookingRepository bookings,
            WaitingLine line,
            Clock clock) {
        this.acts = acts;
        this.door = door;
        this.caller = caller;
        this.fingerprints = fingerprints;
        this.hash = hash;
        this.organisations = organisations;
        this.rows = rows;
        this.shifts = shifts;
        this.bookings = bookings;
        this.line = line;
        this.clock = clock;
    }

    Uni<List<GroupBooking>> of(UUID organisation, NextRows next) {
        return door.read(OwnScope.of(caller, VolunteerOperation.BOOK_FOR_GROUP), reach -> organisations
                .one(reach, organisation)
                .chain(found -> rows.newest(found.id(), next))
                .chain(this::views));
    }

    /** Sent twice, it happens once (rule 6). */
    Uni<GroupBooking> book(UUID organisation, GroupBookingInput input) {
        UUID id = input.id() == null ? Ids.next() : input.id();
        byte[] fingerprint = fingerprints.of("group-booking", input, GroupBookingInput.DEFAULTS);
        return acts.onShift(
                VolunteerOperation.BOOK_FOR_GROUP, input.shiftId(), organisation, (reach, note) -> organisations
                        .one(reach, organisation)
                        .chain(found -> shifts.locked(input.shiftId())
                                .onItem()
                                .ifNull()
                                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                                .chain(shift -> {
                                    mustLieIn(found.communityCode(), shift, reach);
                                    note.on(id).on(organisation).on(shift.id()).in(shift.communityCode());
                                    var group = new GroupRows.Kept(
                                            id,
                                            organisation,
                                            shift.id(),
                                            shift.communityCode(),
                                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                                            fingerprint);
                                    return rows.one(id)
                                            .chain(there -> there == null
                                                    ? take(group, input, shift, note)
                                                    : again(there, group, note));
                                })));
    }

    /** A shift of another community is absent, also where the contact may book it for herself. */
    private static void mustLieIn(String communityCode, Shift shift, Reach reach) {
        if (!shift.communityCode().equals(communityCode) || !reach.covers(communityCode))
            throw PlatformProblem.NOT_FOUND.at("shiftId");
    }

    private Uni<GroupBooking> again(GroupRows.Kept there, GroupRows.Kept sent, AuditNote note) {
        boolean same = there.organisationId().equals(sent.organisationId())
                && Arrays.equals(there.fingerprint(), sent.fingerprint());
        if (!same) throw PlatformProblem.ID_TAKEN.at("id");
        note.repeated();
        return view(there);
    }

    private Uni<GroupBooking> take(GroupRows.Kept group, GroupBookingInput input, Shift shift, AuditNote note) {
        Instant now = group.madeAt();
        NameList list = NameList.read(input.people(), shift.communityCode(), hash);
        shift.mustBeOpenToVolunteers(now);
        UUID[] places = IntStream.range(0, list.people().size())
                .mapToObj(i -> Ids.derived(group.id(), "booking", i))
                .toArray(UUID[]::new);
        note.on(List.of(places));
        return shifts.needsSkill(shift)
                .invoke(needed -> {
                    if (needed) throw VolunteerProblem.GROUP_NOT_TAKEN.problem();
                })
                .chain(() -> lineFirst(shift, now, note))
                .invoke(() -> {
                    if (shift.placesLeft() < places.length)
                        throw VolunteerProblem.GROUP_TOO_LARGE.with(
                                "剩余名额 %1$d。 Places left: %1$d.".formatted(shift.placesLeft()));
                })
                .chain(() -> rows.add(group, caller.id()))
                .invoke(added -> {
                    // There, and not to be seen: made for another organisation or elsewhere.
                    if (added == 0) throw PlatformProblem.ID_TAKEN.at("id");
                })
                .chain(() -> rows.addPeople(list, shift.communityCode(), now))
                .chain(() -> PersonLock.takeAll(List.of(list.ids())))
                .chain(() -> rows.faults(list))
                .invoke(GroupBookings::mustBeFree)
                .chain(() -> rows.give(group, list, places))
                .onFailure(failure -> Failures.violates(failure, "booking_rest"))
                .transform(lost -> new Contention.PlaceGone())
                .invoke(given -> {
                    if (given != places.length) throw new Contention.PlaceGone();
                })
                .chain(() -> view(group));
    }

    /** Who waits in line asked before: places that she can take are not for a group that asks now. */
    private Uni<Void> lineFirst(Shift shift, Instant now, AuditNote note) {
        if (!shift.hasFreePlace() || !shift.hasLine()) return Uni.createFrom().voidItem();
        return line.moveUp(shift, now, note).chain(Panache::flush);
    }

    private static void mustBeFree(List<GroupRows.Fault> faults) {
        if (faults.isEmpty()) return;
        throw VolunteerProblem.LINES_CANNOT_COME
                .at("people")
                .with(LineFault.told(faults.stream()
                        .map(fault -> because(fault.line(), fault.what()))
                        .toList()));
    }

    private static LineFault because(int line, String fault) {
        return switch (fault) {
            case "ON_IT" -> new LineFault(line, "已在该班次中", "on this shift already");
            case "OVERLAP" -> new LineFault(line, "同一时段已有班次", "holds a place at the same time");
            default -> new LineFault(line, "休息时间不足", "too little rest");
        };
    }

    /** @param some the bookings to give back; null: all of them */
    Uni<GroupBooking> cancel(UUID id, List<UUID> some) {
        return acts.look(VolunteerOperation.BOOK_FOR_GROUP, id, reach -> found(id))
                .chain(group ->
                        acts.onShift(VolunteerOperation.BOOK_FOR_GROUP, group.shiftId(), id, (reach, note) -> found(id)
                                .chain(fresh -> shifts.locked(fresh.shiftId()))
                                .chain(shift -> cancel(group, shift, some, note))));
    }

    private Uni<GroupRows.Kept> found(UUID id) {
        return rows.one(id).onItem().ifNull().failWith(() -> PlatformProblem.NOT_FOUND.at("groupBookingId"));
    }

    private Uni<GroupBooking> cancel(GroupRows.Kept group, Shift shift, List<UUID> some, AuditNote note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        note.on(group.id()).on(shift.id()).in(shift.communityCode());
        return bookings.lockedOfGroup(group.id())
                .invoke(all -> {
                    var known = all.stream().map(each -> each.id()).collect(Collectors.toSet());
                    if (some != null && !known.containsAll(some)) throw PlatformProblem.NOT_FOUND.at("bookingIds");
                    var left = all.stream()
                            // All means all who have not come yet.
                            .filter(each -> some == null ? each.isBooked() : some.contains(each.id()))
                            .filter(each -> each.leaves(shift, now))
                            .toList();
                    left.forEach(each -> note.on(each.id()));
                    shift.freePlaces(left.size());
                    if (left.isEmpty()) note.repeated();
                })
                .chain(Panache::flush)
                .chain(() -> line.moveUp(shift, now, note))
                .chain(Panache::flush)
                .chain(() -> view(group));
    }

    private Uni<GroupBooking> view(GroupRows.Kept group) {
        return views(List.of(group)).map(one -> one.get(0));
    }

    private Uni<List<GroupBooking>> views(List<GroupRows.Kept> groups) {
        return bookings.ofGroups(groups.stream().map(GroupRows.Kept::id).toList())
                .map(places -> groups.stream()
                        .map(group -> new GroupBooking(
                                group.id(),
                                group.organisationId(),
                                group.shiftId(),
                                group.communityCode(),
                                group.madeAt(),
                                places.stream()
                                        .filter(each -> group.id().equals(each.groupId()))
                                        .toList()))
                        .toList());
    }
}
