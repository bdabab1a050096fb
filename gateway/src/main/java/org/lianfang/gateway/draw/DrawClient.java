package org.lianfang.gateway.draw;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Draws at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface DrawClient {

    @GET
    @Path("/shifts/{id}/draw")
    Uni<Draw> draw(@RestPath UUID id);

    @GET
    @Path("/draw-requests/mine")
    Uni<List<DrawRequest>> mine(@RestQuery int first, @RestQuery UUID after);

    @POST
    @Path("/shifts/{id}/draw-requests")
    Uni<DrawRequest> request(@RestPath UUID id, Wish wish);

    @POST
    @Path("/shifts/{id}/draw-requests/take-back")
    Uni<DrawRequest> takeBack(@RestPath UUID id);

    /** Whether she may be moved up from the line until the start; null: as her profile says. */
    record Wish(Boolean shortNotice) {}
}
