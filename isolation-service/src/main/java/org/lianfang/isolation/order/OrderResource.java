package org.lianfang.isolation.order;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Orders isolation, and shows beforehand what an order would come to. */
@Path("/isolation-orders")
class OrderResource {

    private final Ordering ordering;

    OrderResource(Ordering ordering) {
        this.ordering = ordering;
    }

    @POST
    @Path("preview")
    public Uni<PreviewView> preview(@NotNull @Valid IsolationOrderInput order) {
        return ordering.preview(order);
    }

    @POST
    public Uni<OrderView> open(@NotNull @Valid IsolationOrderInput order) {
        return ordering.open(order);
    }
}
