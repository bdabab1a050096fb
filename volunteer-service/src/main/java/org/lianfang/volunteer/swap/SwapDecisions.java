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
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;

/** The word of those who run the shifts on places that are to be swapped. */
@Singleton
class SwapDecisions {

    private final Door door;
    private final Caller caller;
    private final SwapRows rows;
    private final SwapShifts shifts;
    private final Clock clock;

    SwapDecisions(Door door, Caller caller, SwapRows rows, SwapShifts shifts, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.rows = rows;
        this.shifts = shifts;
        this.clock = clock;
    }

    Uni<List<Swap>> toDecide(String area, NextRows next) {
        return door.read(
                caller.scope(VolunteerOperation.DECIDE_SWAP).within(area),
                reach -> rows.toDecide(reach, clock.instant(), next));
    }

    Uni<Swap> decide(UUID id, boolean approve) {
        return door.write(VolunteerOperation.DECIDE_SWAP, (reach, note) -> rows.one(id)
                .chain(shifts::locked)
                .chain(both -> rows.locked(id))
                .chain(asked -> decide(asked, approve, note)));
    }

    private Uni<Swap> decide(Swap asked, boolean approve, AuditNote note) {
        note.on(asked.id()).on(asked.shiftId()).on(asked.wantedShiftId()).in(asked.communityCode());
        if (asked.state() == (approve ? SwapState.DONE : SwapState.REFUSED)) {
            note.repeated();
            return Uni.createFrom().item(asked);
        }
        if (asked.state() != SwapState.ASKED) throw VolunteerProblem.SWAP_ENDED.problem();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Uni<Void> done = approve
                ? shifts.exchange(asked.id(), now).chain(() -> rows.decided(asked.id(), caller.id()))
                : rows.end(asked.id(), SwapState.REFUSED, now, caller.id());
        return done.chain(() -> rows.one(asked.id()));
    }
}
