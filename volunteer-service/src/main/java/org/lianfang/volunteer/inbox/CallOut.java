package org.lianfang.volunteer.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.shift.ShiftRepository;

/** Calls idle people to a shift that lacks hands and can be booked; nobody is called twice to the same. */
@Singleton
class CallOut {

    private final Door door;
    private final ShiftRepository shifts;
    private final Clock clock;

    CallOut(Door door, ShiftRepository shifts, Clock clock) {
        this.door = door;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** @return how many were told */
    Uni<Integer> to(UUID shiftId) {
        return door.write(VolunteerOperation.CALL_OUT, (reach, note) -> shifts.find(shiftId)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .invoke(shift -> {
                    note.on(shiftId).in(shift.communityCode());
                    shift.mustBeBookable(clock.instant());
                })
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery("select call_out(:shift, :now)", Integer.class)
                        .setParameter("shift", shiftId)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .getSingleResult()));
    }
}
