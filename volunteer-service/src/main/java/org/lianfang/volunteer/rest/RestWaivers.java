package org.lianfang.volunteer.rest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;
import org.lianfang.volunteer.shift.ShiftView;

/** Lets one person do one shift with less rest than the rules ask for. The first word stands; the same again changes nothing. */
@Singleton
class RestWaivers {

    private static final String WAIVE =
            """
            insert into rest_waiver (shift_id, community_code, volunteer_id, reason, waived_by, waived_at)
            values (:shift, :community, :volunteer, :reason, :by, :now)
            on conflict do nothing
            """;

    private static final String SAME =
            "select reason from rest_waiver where shift_id = :shift and volunteer_id = :volunteer";

    private final Door door;
    private final Caller caller;
    private final ShiftRepository shifts;
    private final Clock clock;

    RestWaivers(Door door, Caller caller, ShiftRepository shifts, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.shifts = shifts;
        this.clock = clock;
    }

    Uni<ShiftView> waive(UUID shiftId, UUID volunteer, String words) {
        String reason = words.strip();
        return door.write(VolunteerOperation.WAIVE_REST, (reach, note) -> shifts.locked(shiftId)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .call(shift -> {
                    note.on(shiftId).on(volunteer).in(shift.communityCode()).because(reason);
                    return keep(shift, volunteer, reason).chain(added -> {
                        if (added == 1) return Uni.createFrom().voidItem();
                        note.repeated();
                        return same(shiftId, volunteer, reason);
                    });
                })
                .map(Shift::view));
    }

    private Uni<Integer> keep(Shift shift, UUID volunteer, String reason) {
        return Panache.getSession().chain(session -> session.createNativeQuery(WAIVE)
                .setParameter("shift", shift.id())
                .setParameter("community", shift.communityCode())
                .setParameter("volunteer", volunteer)
                .setParameter("reason", reason)
                .setParameter("by", caller.id())
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    private static Uni<Void> same(UUID shiftId, UUID volunteer, String reason) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAME, String.class)
                        .setParameter("shift", shiftId)
                        .setParameter("volunteer", volunteer)
                        .getSingleResult())
                .invoke(kept -> {
                    if (!kept.equals(reason)) throw VolunteerProblem.REST_ALREADY_WAIVED.problem();
                })
                .replaceWithVoid();
    }
}
