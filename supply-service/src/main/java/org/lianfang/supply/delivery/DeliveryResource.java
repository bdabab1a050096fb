package org.lianfang.supply.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.lianfang.platform.input.NoPersonalNumbers;
import org.lianfang.supply.order.OrderView;

/** The end of an order, over HTTP. */
@Path("/orders/{id}")
@Authenticated
class DeliveryResource {

    private final Delivery delivery;

    DeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    public record Cancellation(@NotBlank @NoPersonalNumbers @Size(max = 500) String reason) {}

    @POST
    @Path("deliver")
    public Uni<OrderView> deliver(UUID id, @NotNull @Valid DeliveryInput input) {
        return delivery.deliver(id, input);
    }

    @POST
    @Path("cancel")
    public Uni<OrderView> cancel(UUID id, @NotNull @Valid Cancellation input) {
        return delivery.cancel(id, input.reason().strip());
    }
}
