package org.lianfang.volunteer.draw;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The caller's own requests over HTTP. */
@Path("/draw-requests/mine")
@Authenticated
class OwnDrawRequestResource {

    private final DrawRequests requests;

    OwnDrawRequestResource(DrawRequests requests) {
        this.requests = requests;
    }

    @GET
    public Uni<List<DrawRequest>> ownDrawRequests() {
        return requests.own();
    }
}
