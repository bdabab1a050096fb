package org.lianfang.supply.placing;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.lianfang.supply.order.OrderView;

/** New orders over HTTP. */
@Path("/orders")
@Authenticated
class PlacingResource {

    private final Placing placing;
    private final VisitPlacing visits;

    PlacingResource(Placing placing, VisitPlacing visits) {
        this.placing = placing;
        this.visits = visits;
    }

    @POST
    public Uni<OrderView> place(@NotNull @Valid SupplyOrderInput order) {
        return placing.place(order);
    }

    /** The orders of a visit, in the order of its needs. */
    @POST
    @Path("of-visit")
    public Uni<List<OrderView>> placeOfVisit(@NotNull @Valid VisitNeeds visit) {
        return visits.place(visit);
    }
}
