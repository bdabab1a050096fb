package org.lianfang.volunteer.inbox;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.lianfang.volunteer.Count;

/** Calling people to a shift, over HTTP. */
@Path("/shifts/{id}/call-outs")
@Authenticated
class CallOutResource {

    private final CallOut callOut;

    CallOutResource(CallOut callOut) {
        this.callOut = callOut;
    }

    /** Answers how many were told. */
    @POST
    public Uni<Count> callOut(UUID id) {
        return callOut.to(id).map(Count::new);
    }
}
