package org.lianfang.isolation.takeover;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.lianfang.platform.caller.Caller;

/** The operator's take-over of observations. */
@Path("/operator/observations")
@RolesAllowed(Caller.OPERATOR)
class TakeoverResource {

    private final TakingOver takingOver;

    TakeoverResource(TakingOver takingOver) {
        this.takingOver = takingOver;
    }

    @PUT
    @Blocking
    public TakingOver.Result takeOver(@NotNull @Valid TakenOver observations) {
        return takingOver.takeOver(observations);
    }
}
