package org.lianfang.volunteer.draw;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.lianfang.volunteer.NextRows;

/** The caller's own requests over HTTP. */
@Path("/draw-requests/mine")
@Authenticated
class OwnDrawRequestResource {

    private final DrawRequests requests;

    OwnDrawRequestResource(DrawRequests requests) {
        this.requests = requests;
    }

    /** Newest first. */
    @GET
    public Uni<List<DrawRequest>> ownDrawRequests(@BeanParam NextRows rows) {
        return requests.own(rows);
    }
}
