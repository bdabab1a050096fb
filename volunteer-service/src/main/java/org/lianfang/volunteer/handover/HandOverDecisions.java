package org.lianfang.volunteer.handover;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftRepository;

/** The word of those who run a shift on a place that is to change hands. */
@Singleton
class HandOverDecisions {

    private final Door door;
    private final Caller caller;
    private final HandOverRows rows;
    private final ShiftRepository shifts;
    private final Clock clock;

    HandOverDecisions(Door door, Caller caller, HandOverRows rows, ShiftRepository shifts, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.rows = rows;
        this.shifts = shifts;
        this.clock = clock;
    }

    Uni<List<HandOver>> toDecide(String area, NextRows next) {
        return door.read(
                caller.scope(VolunteerOperation.DECIDE_HAND_OVER).within(area),
                reach -> rows.toDecide(reach, clock.instant(), next));
    }

    Uni<HandOver> decide(UUID id, boolean approve) {
        return door.write(VolunteerOperation.DECIDE_HAND_OVER, (reach, note) -> rows.one(id)
                        .chain(seen -> shifts.locked(seen.shiftId())
                                .onItem()
                                .ifNull()
                                .failWith(() -> PlatformProblem.NOT_FOUND.at("handOverId"))
                                .chain(shift -> rows.lockedWithPlace(seen)
                                        .chain(asked -> decide(asked, shift, approve, note)))))
                .onFailure(HandOverDecisions::takerCannot)
                .transform(lost -> VolunteerProblem.TAKER_CANNOT.problem());
    }

    private Uni<HandOver> decide(HandOver asked, Shift shift, boolean approve, AuditNote note) {
        note.on(asked.id()).on(shift.id()).in(shift.communityCode());
        HandOverState wanted = approve ? HandOverState.DONE : HandOverState.REFUSED;
        if (asked.state() == wanted) {
            note.repeated();
            return Uni.createFrom().item(asked);
        }
        HandOvers.mustBeOpen(asked.state() == HandOverState.ASKED);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return rows.move(asked.id(), wanted, null, null, now, caller.id())
                .chain(() -> approve
                        ? rows.transfer(asked, now)
                                .invoke(HandOvers::mustBeOpen)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .chain(() -> rows.locked(asked.id()));
    }

    /** Since she asked she has taken another place that stands in the way. */
    static boolean takerCannot(Throwable failure) {
        return Failures.violates(failure, "booking_rest")
                || Failures.violates(failure, "booking_no_overlap")
                || Failures.violates(failure, "booking_one_live");
    }
}
