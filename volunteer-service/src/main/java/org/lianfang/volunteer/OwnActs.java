package org.lianfang.volunteer;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;

/** Opens the transactions of what people do for themselves: book, cancel, check in and out, look at the own bookings. */
@Singleton
public class OwnActs {

    private final Door door;
    private final Caller caller;
    private final Secondment secondment;

    OwnActs(Door door, Caller caller, Secondment secondment) {
        this.door = door;
        this.caller = caller;
        this.secondment = secondment;
    }

    /**
     * An act within one shift, repeated where it lost a race.
     *
     * @param target the id that a refusal is recorded with
     */
    public <T> Uni<T> onShift(
            VolunteerOperation operation, UUID shiftId, UUID target, BiFunction<Reach, AuditNote, Uni<T>> act) {
        return ifGranted(
                operation,
                target,
                () -> Contention.retrying(
                        () -> door.write(OwnScope.onShift(caller, operation, shiftId), lasting(shiftId, act))));
    }

    /**
     * An act that first looks, without a lock; repeated where it lost a race.
     *
     * @param target the id that a refusal is recorded with
     */
    public <L, T> Uni<T> onLook(
            VolunteerOperation operation,
            UUID target,
            Function<Reach, Uni<L>> look,
            Function<L, Uni<? extends T>> act) {
        return ifGranted(
                operation,
                target,
                () -> Contention.retrying(() -> door.read(OwnScope.of(caller, operation), lasting(target, look))
                        .chain(act)));
    }

    /** An act on one own booking that moves nobody else. */
    public <T> Uni<T> onBooking(
            VolunteerOperation operation, UUID bookingId, BiFunction<Reach, AuditNote, Uni<T>> act) {
        return ifGranted(
                operation, bookingId, () -> door.write(OwnScope.of(caller, operation), lasting(bookingId, act)));
    }

    /** Ends a duty that was begun: also when the last day of a secondment has passed meanwhile. */
    public <T> Uni<T> toEnd(VolunteerOperation operation, UUID bookingId, BiFunction<Reach, AuditNote, Uni<T>> act) {
        return ifGranted(operation, bookingId, () -> door.write(OwnScope.of(caller, operation), act));
    }

    private <T> BiFunction<Reach, AuditNote, Uni<T>> lasting(UUID actsOn, BiFunction<Reach, AuditNote, Uni<T>> act) {
        return (reach, note) -> secondment.mustLast(actsOn).chain(() -> act.apply(reach, note));
    }

    private <T> Function<Reach, Uni<T>> lasting(UUID actsOn, Function<Reach, Uni<T>> look) {
        return reach -> secondment.mustLast(actsOn).chain(() -> look.apply(reach));
    }

    /** A look at the own booking before an act on it. */
    public <T> Uni<T> look(VolunteerOperation operation, UUID bookingId, Function<Reach, Uni<T>> look) {
        return ifGranted(operation, bookingId, () -> door.read(OwnScope.of(caller, operation), look));
    }

    /** The door would refuse as well, but without the id. */
    private <T> Uni<T> ifGranted(VolunteerOperation operation, UUID target, java.util.function.Supplier<Uni<T>> act) {
        return caller.scope(operation).isEmpty() ? door.refuse(operation, List.of(target)) : act.get();
    }
}
