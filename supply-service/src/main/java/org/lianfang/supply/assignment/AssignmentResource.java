package org.lianfang.supply.assignment;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.lianfang.supply.order.OrderView;

/** Orders handed to a shift, over HTTP. */
@Path("/orders/assign")
@Authenticated
class AssignmentResource {

    private final Assignment assignment;

    AssignmentResource(Assignment assignment) {
        this.assignment = assignment;
    }

    public record AssignmentInput(@NotEmpty @Size(max = 200) List<@NotNull UUID> orderIds, @NotNull UUID shiftId) {}

    /** All of them or none; answered in the order asked. */
    @POST
    public Uni<List<OrderView>> assign(@NotNull @Valid AssignmentInput input) {
        return assignment.assign(List.copyOf(new LinkedHashSet<>(input.orderIds())), input.shiftId());
    }
}
