package org.lianfang.registry.load;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.registry.access.RegistryOperation;

/** The operator's bulk load of a community. */
@Path("/operator/households")
@RolesAllowed(Caller.OPERATOR)
class LoadResource {

    private final Door door;
    private final LoadHouseholds households;

    LoadResource(Door door, LoadHouseholds households) {
        this.door = door;
        this.households = households;
    }

    @PUT
    public Uni<Void> load(@NotNull @Valid Roster roster) {
        return Uni.createFrom()
                .completionStage(() -> beside(() -> households.seal(roster)))
                .chain(behindDoors -> door.bulk(RegistryOperation.LOAD_HOUSEHOLDS, (reach, note) -> {
                    note.in(roster.communityCode());
                    return households.load(reach, roster, behindDoors);
                }));
    }

    /** On a worker thread; what follows goes on where the request began. */
    private static <T> CompletionStage<T> beside(Callable<T> work) {
        return Vertx.currentContext().executeBlocking(work, false).toCompletionStage();
    }
}
