package org.lianfang.registry.doubles;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.registry.access.RegistryOperation;

/** Makes one file of two. */
@Path("/residents/merge")
class MergeResource {

    private final BulkDoor door;
    private final MergeResidents residents;

    MergeResource(BulkDoor door, MergeResidents residents) {
        this.door = door;
        this.residents = residents;
    }

    /** Who stays, and who becomes an alias of it. */
    public record Merge(@NotNull UUID keepId, @NotNull UUID mergeId) {}

    @POST
    @Blocking
    public Merge merge(@NotNull @Valid Merge both) {
        return door.write(door.admitToWrite(RegistryOperation.DECIDE_DOUBLES), bulk -> {
            residents.merge(bulk, both.keepId(), both.mergeId());
            return both;
        });
    }
}
