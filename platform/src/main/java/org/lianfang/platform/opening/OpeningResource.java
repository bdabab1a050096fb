package org.lianfang.platform.opening;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Operation;

/** Opens communities for use. The opening command sends the same list to every service until all have it. */
@Path("/operator/communities")
@RolesAllowed(Caller.OPERATOR)
class OpeningResource {

    enum OpeningOperation implements Operation {
        OPEN_COMMUNITIES;

        @Override
        public Set<Role> roles() {
            return Set.of();
        }
    }

    private final Door door;
    private final OpenedCommunities opened;

    OpeningResource(Door door, OpenedCommunities opened) {
        this.door = door;
        this.opened = opened;
    }

    @PUT
    public Uni<Void> open(@NotEmpty List<@Valid OpenedCommunity> communities) {
        return door.bulk(OpeningOperation.OPEN_COMMUNITIES, (reach, note) -> opened.keep(communities));
    }

    @GET
    public Uni<List<String>> opened() {
        return door.bulk(OpeningOperation.OPEN_COMMUNITIES, (reach, note) -> Uni.createFrom()
                .item(reach.codes()));
    }
}
