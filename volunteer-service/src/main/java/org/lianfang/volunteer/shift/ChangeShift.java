package org.lianfang.volunteer.shift;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.line.WaitingLine;

/** Changes one published shift; places that it gains go to those who wait, in the same transaction (rule 2). */
@Singleton
class ChangeShift {

    private final Door door;
    private final Caller caller;
    private final ShiftRepository shifts;
    private final WaitingLine line;
    private final Clock clock;

    ChangeShift(Door door, Caller caller, ShiftRepository shifts, WaitingLine line, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.shifts = shifts;
        this.line = line;
        this.clock = clock;
    }

    Uni<ShiftView> change(UUID id, ShiftChange change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var scope = caller.scope(VolunteerOperation.MOVE_SHIFT).onShift(id);
        return door.write(scope, (reach, note) -> shifts.locked(id)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .invoke(shift -> {
                    note.on(id)
                            .in(shift.communityCode())
                            .because(change.reason().strip());
                    if (!shift.change(change, now)) note.repeated();
                })
                .call(Panache::flush)
                .call(shift -> line.moveUp(shift, now, note).chain(Panache::flush))
                .map(Shift::view));
    }
}
