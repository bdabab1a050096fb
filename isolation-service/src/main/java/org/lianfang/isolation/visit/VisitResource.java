package org.lianfang.isolation.visit;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.scoped.Keys;
import org.lianfang.platform.scope.Door;

/** Records visits and shows them. */
@Path("/visits")
class VisitResource {

    private static final int FIRST = 20;

    private final Door door;
    private final Recording recording;
    private final VisitStore store;

    VisitResource(Door door, Recording recording, VisitStore store) {
        this.door = door;
        this.recording = recording;
        this.store = store;
    }

    record OfHouseholds(@NotNull @Size(max = Keys.MOST) List<@NotNull UUID> ids, @Min(1) @Max(200) Integer first) {}

    @POST
    public Uni<VisitView> record(@NotNull @Valid VisitInput form) {
        return recording.record(form);
    }

    @POST
    @Path("by-ids")
    public Uni<List<VisitView>> byIds(@NotNull @Valid Keys keys) {
        return door.read(IsolationOperation.SEE_VISITS, reach -> store.byIds(reach, keys.ids()));
    }

    @POST
    @Path("by-households")
    public Uni<List<VisitView>> byHouseholds(@NotNull @Valid OfHouseholds keys) {
        int first = keys.first() == null ? FIRST : keys.first();
        return door.read(IsolationOperation.SEE_VISITS, reach -> store.byHouseholds(reach, keys.ids(), first));
    }
}
