package org.lianfang.volunteer.draw;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The draw of a shift over HTTP. */
@Path("/shifts/{id}")
@Authenticated
class DrawResource {

    private final DrawRequests requests;
    private final DrawRecords records;

    DrawResource(DrawRequests requests, DrawRecords records) {
        this.requests = requests;
        this.records = records;
    }

    /** {@code shortNotice} left out: whether she may be moved up until the start is as her profile says. */
    public record DrawWish(Boolean shortNotice) {}

    @POST
    @Path("draw-requests")
    public Uni<DrawRequest> request(UUID id, DrawWish wish) {
        return requests.request(id, wish == null ? null : wish.shortNotice());
    }

    @POST
    @Path("draw-requests/take-back")
    public Uni<DrawRequest> takeBack(UUID id) {
        return requests.takeBack(id);
    }

    @GET
    @Path("draw")
    public Uni<DrawView> draw(UUID id) {
        return records.of(id);
    }
}
