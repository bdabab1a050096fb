package org.lianfang.volunteer.shift;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.eventbus.EventBus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.identity.Fingerprints;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.opening.OpenedCommunities;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.draw.Seeds;
import org.lianfang.volunteer.watch.WatchedCase;
import org.lianfang.volunteer.watch.Watches;

/** What those who run shifts do: publish and cancel. */
@Singleton
public class ShiftRuns {

    /** On the event bus of this process: the id of a shift whose people are free again for lines they wait in elsewhere. */
    public static final String CANCELLED = "lianfang.shift-cancelled";

    // Those lines are in other hands' areas and move by the service's own login; a cancellation does not wait long for
    // them.
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    // Who had checked in keeps the minutes served until the shift was called off.
    private static final String CANCEL_BOOKINGS =
            """
            update booking set status = 'CANCELLED', with_shift = true, cancelled_at = :now, offer_expires_at = null,
                checked_out_at = case when checked_in_at is null then null else coalesce(checked_out_at, :now) end,
                credited_minutes = case when checked_in_at is null then null else coalesce(credited_minutes,
                    greatest(0, floor(extract(epoch from least(:now, ends_at) - greatest(checked_in_at, starts_at)) / 60))) end
            where shift_id = :shift and community_code = :community and status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')
            """;

    private final Door door;
    private final Caller caller;
    private final ShiftRepository shifts;
    private final OpenedCommunities communities;
    private final Fingerprints fingerprints;
    private final Seeds seeds;
    private final Watches watches;
    private final EventBus bus;
    private final Clock clock;

    ShiftRuns(
            Door door,
            Caller caller,
            ShiftRepository shifts,
            OpenedCommunities communities,
            Fingerprints fingerprints,
            Seeds seeds,
            Watches watches,
            EventBus bus,
            Clock clock) {
        this.door = door;
        this.caller = caller;
        this.shifts = shifts;
        this.communities = communities;
        this.fingerprints = fingerprints;
        this.seeds = seeds;
        this.watches = watches;
        this.bus = bus;
        this.clock = clock;
    }

    /** Sent twice, it happens once (rule 6); the second sending may meet a shift that has since ended or been cancelled. */
    Uni<ShiftView> publish(ShiftInput input) {
        byte[] fingerprint = fingerprints.of("shift", input, ShiftInput.DEFAULTS);
        UUID id = input.id() == null ? Ids.next() : input.id();
        return door.write(VolunteerOperation.PUBLISH_SHIFT, (reach, note) -> placeOf(input, reach)
                        .chain(() -> shifts.find(id))
                        .chain(there ->
                                there == null ? add(id, input, fingerprint, note) : again(there, fingerprint, note)))
                .onFailure(failure -> Failures.violates(failure, "shift_pkey"))
                .recoverWithUni(taken -> door.write(VolunteerOperation.PUBLISH_SHIFT, (reach, note) -> shifts.find(id)
                        .chain(there -> again(there, fingerprint, note))));
    }

    Uni<ShiftView> cancel(UUID id, String reason) {
        String because = reason.strip();
        return door.write(VolunteerOperation.CANCEL_SHIFT, (reach, note) -> shifts.locked(id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                        .call(shift -> cancel(shift, because, note))
                        .map(Shift::view))
                .call(this::otherLines);
    }

    Uni<ShiftView> move(UUID id, String place, String reason) {
        return change(VolunteerOperation.MOVE_SHIFT, id, reason, shift -> shift.moveTo(place.strip(), clock.instant()));
    }

    Uni<ShiftView> shorten(UUID id, Instant end, String reason) {
        Instant micros = end.truncatedTo(ChronoUnit.MICROS);
        return change(VolunteerOperation.MOVE_SHIFT, id, reason, shift -> shift.shorten(micros, clock.instant()));
    }

    Uni<List<CheckInCode>> codes(Collection<UUID> ids) {
        return door.read(VolunteerOperation.SEE_BOOKINGS, reach -> shifts.byIds(reach, ids))
                .map(found -> found.stream()
                        .filter(shift -> shift.checkInCode() != null)
                        .map(shift -> new CheckInCode(shift.id(), shift.checkInCode()))
                        .toList());
    }

    /** @param change answers false where it had happened before */
    private Uni<ShiftView> change(VolunteerOperation operation, UUID id, String reason, Predicate<Shift> change) {
        return door.write(operation, (reach, note) -> shifts.locked(id)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .invoke(shift -> {
                    note.on(id).in(shift.communityCode()).because(reason.strip());
                    if (!change.test(shift)) note.repeated();
                })
                .call(Panache::flush)
                .map(Shift::view));
    }

    private Uni<Void> otherLines(ShiftView cancelled) {
        return bus.<Void>request(CANCELLED, cancelled.id().toString())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> cancel(Shift shift, String reason, AuditNote note) {
        Instant now = clock.instant();
        note.on(shift.id()).in(shift.communityCode()).because(reason);
        if (!shift.cancel(reason, caller.id(), now)) {
            note.repeated();
            return Uni.createFrom().voidItem();
        }
        // Written first: the people are told the reason that stands with the shift.
        return Panache.flush()
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(CANCEL_BOOKINGS)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("shift", shift.id())
                        .setParameter("community", shift.communityCode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> placeOf(ShiftInput input, Reach reach) {
        return reach.covers(input.communityCode())
                ? Uni.createFrom().voidItem()
                : communities.refuse(input.communityCode());
    }

    private Uni<ShiftView> add(UUID id, ShiftInput input, byte[] fingerprint, AuditNote note) {
        Shift shift = Shift.publish(id, input, fingerprint, caller.id(), clock.instant());
        note.on(id).in(shift.communityCode());
        WatchedCase watch = input.watch(id);
        return shifts.add(shift)
                .replaceWith(shift::view)
                .call(added -> seeds.promise(List.of(added)))
                .call(() -> watches.keep(watch == null ? List.of() : List.of(watch)));
    }

    // Null: the id belongs to a shift outside the caller's area, which is a conflict like any other content.
    private static Uni<ShiftView> again(Shift there, byte[] fingerprint, AuditNote note) {
        if (there == null || !there.hasFingerprint(fingerprint)) {
            return Uni.createFrom().failure(PlatformProblem.ID_TAKEN.at("id"));
        }
        note.on(there.id()).in(there.communityCode()).repeated();
        return Uni.createFrom().item(there.view());
    }
}
