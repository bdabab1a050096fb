package org.lianfang.supply.takeover;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.lianfang.platform.caller.Caller;

/** The operator's take-over of orders. */
@Path("/operator/orders")
@RolesAllowed(Caller.OPERATOR)
class TakeoverResource {

    private final TakingOver takingOver;

    TakeoverResource(TakingOver takingOver) {
        this.takingOver = takingOver;
    }

    @PUT
    public Uni<TakingOver.Result> takeOver(@NotNull @Valid TakenOrders orders) {
        return takingOver.takeOver(orders);
    }
}
