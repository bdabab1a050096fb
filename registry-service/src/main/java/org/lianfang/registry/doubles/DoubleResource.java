package org.lianfang.registry.doubles;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.BulkDoor;
import org.lianfang.registry.access.RegistryOperation;

/** The review of possible doubles. */
@Path("/doubles")
@Blocking
class DoubleResource {

    private final BulkDoor door;
    private final Doubles doubles;

    DoubleResource(BulkDoor door, Doubles doubles) {
        this.door = door;
        this.doubles = doubles;
    }

    /** Those that nobody has decided on, the oldest first. */
    @GET
    public Page<DoubleView> open(
            @QueryParam("area") @Pattern(regexp = "\\d{1,12}") String area, @BeanParam @Valid PageRequest page) {
        return door.transaction(door.admit(RegistryOperation.SEE_DOUBLES), bulk -> doubles.open(bulk, area, page));
    }

    @POST
    @Path("/{id}/keep-apart")
    public DoubleView keepApart(@RestPath UUID id) {
        return door.write(door.admitToWrite(RegistryOperation.DECIDE_DOUBLES), bulk -> doubles.keepApart(bulk, id));
    }
}
