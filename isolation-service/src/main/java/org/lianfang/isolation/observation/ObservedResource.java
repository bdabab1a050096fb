package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.scoped.Keys;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;

/** Whether a door is observed today, for roles that may know no more than that. */
@Path("/observed")
class ObservedResource {

    private final Door door;
    private final CaseStore store;
    private final Clock clock;

    ObservedResource(Door door, CaseStore store, Clock clock) {
        this.door = door;
        this.store = store;
        this.clock = clock;
    }

    @POST
    @Path("by-households")
    public Uni<List<UUID>> observed(@NotNull @Valid Keys keys) {
        return door.read(
                IsolationOperation.SEE_OBSERVED,
                reach -> store.observedAmong(reach, keys.ids(), ChinaTime.today(clock)));
    }
}
