package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.scoped.Keys;
import org.lianfang.platform.time.ChinaTime;

/** Whether a door is observed today, for roles that may know no more than that. */
@Path("/observed")
class ObservedResource {

    private final ObservedDoors doors;
    private final Clock clock;

    ObservedResource(ObservedDoors doors, Clock clock) {
        this.doors = doors;
        this.clock = clock;
    }

    @POST
    @Path("by-households")
    public Uni<List<UUID>> observed(@NotNull @Valid Keys keys) {
        return doors.among(keys.ids(), ChinaTime.today(clock));
    }
}
