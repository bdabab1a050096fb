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

/** Orders handed to a shift, and marked as bought, over HTTP. */
@Path("/orders")
@Authenticated
class AssignmentResource {

    private final Assignment assignment;
    private final Readying readying;

    AssignmentResource(Assignment assignment, Readying readying) {
        this.assignment = assignment;
        this.readying = readying;
    }

    public record AssignmentInput(@NotEmpty @Size(max = 200) List<@NotNull UUID> orderIds, @NotNull UUID shiftId) {}

    public record ReadyInput(@NotEmpty @Size(max = 200) List<@NotNull UUID> orderIds) {}

    /** All of them or none; answered in the order asked. */
    @POST
    @Path("assign")
    public Uni<List<OrderView>> assign(@NotNull @Valid AssignmentInput input) {
        return assignment.assign(once(input.orderIds()), input.shiftId());
    }

    /** All of them or none; answered in the order asked. */
    @POST
    @Path("ready")
    public Uni<List<OrderView>> ready(@NotNull @Valid ReadyInput input) {
        return readying.makeReady(once(input.orderIds()));
    }

    private static List<UUID> once(List<UUID> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }
}
