package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.scoped.Keys;
import org.lianfang.platform.scope.Door;

/** The history of cases, oldest first. */
@Path("/events")
class EventResource {

    private final Door door;
    private final CaseHistory history;

    EventResource(Door door, CaseHistory history) {
        this.door = door;
        this.history = history;
    }

    @POST
    @Path("by-cases")
    public Uni<List<EventView>> events(@NotNull @Valid Keys keys) {
        return door.read(IsolationOperation.SEE_CASES, reach -> history.of(reach, keys.ids()));
    }
}
