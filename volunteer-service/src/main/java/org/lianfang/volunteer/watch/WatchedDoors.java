package org.lianfang.volunteer.watch;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.VolunteerOperation;

/** Tells the cases of watches to those who run the shifts, and to those on duty while they are. */
@Singleton
class WatchedDoors {

    private final Door door;
    private final Caller caller;
    private final Watches watches;
    private final Clock clock;

    WatchedDoors(Door door, Caller caller, Watches watches, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.watches = watches;
        this.clock = clock;
    }

    Uni<List<WatchedCase>> of(Collection<UUID> shifts) {
        boolean runs = !caller.scope(VolunteerOperation.SEE_BOOKINGS).isEmpty();
        boolean books = !caller.scope(VolunteerOperation.CHECK_IN).isEmpty();
        if (!books) return run(shifts);
        return runs ? run(shifts).chain(run -> onDuty(shifts).map(own -> both(run, own))) : onDuty(shifts);
    }

    private Uni<List<WatchedCase>> run(Collection<UUID> shifts) {
        return door.read(VolunteerOperation.SEE_BOOKINGS, reach -> watches.of(shifts));
    }

    private Uni<List<WatchedCase>> onDuty(Collection<UUID> shifts) {
        return door.read(
                OwnScope.of(caller, VolunteerOperation.CHECK_IN),
                reach -> watches.onDuty(shifts, reach.person(), clock.instant()));
    }

    private static List<WatchedCase> both(List<WatchedCase> some, List<WatchedCase> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
