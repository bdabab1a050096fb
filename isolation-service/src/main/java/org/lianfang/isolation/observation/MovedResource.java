package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Who moved house: the observation follows. */
@Path("/residents")
class MovedResource {

    private final FollowingMove following;

    MovedResource(FollowingMove following) {
        this.following = following;
    }

    /** The open case at the door where the person lives, if she is observed. */
    @POST
    @Path("{id}/follow")
    public Uni<List<CaseView>> follow(UUID id, @NotNull @Valid Acts.Follow act) {
        return following.follow(id, act.reason());
    }
}
