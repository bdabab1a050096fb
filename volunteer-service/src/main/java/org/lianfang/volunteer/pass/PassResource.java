package org.lianfang.volunteer.pass;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The pass of an own booking over HTTP. */
@Path("/bookings/{id}/pass")
@Authenticated
class PassResource {

    private final Passes passes;

    PassResource(Passes passes) {
        this.passes = passes;
    }

    @GET
    public Uni<CheckInPass> pass(UUID id) {
        return passes.of(id);
    }
}
