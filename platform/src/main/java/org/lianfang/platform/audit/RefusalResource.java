package org.lianfang.platform.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.Door;

/** Where the gateway, which has no table, leaves what it refused; the person is taken from the token (design, rule 9). */
@Path("/audit/refusals")
@Authenticated
class RefusalResource {

    private final Door door;

    RefusalResource(Door door) {
        this.door = door;
    }

    /** A refused root operation of the graph, by its name. */
    public record Refusal(
            @NotNull @Pattern(regexp = "[A-Za-z_]{1,60}") String operation, @NotNull @Size(max = 200) List<UUID> ids) {}

    @POST
    public Uni<Void> record(@NotNull @Valid Refusal refusal) {
        return door.recordRefusal(refusal.operation(), refusal.ids());
    }
}
