package org.lianfang.gateway.handover;

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

/** Hand-overs at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface HandOverClient {

    @GET
    @Path("/hand-overs")
    Uni<List<HandOver>> forMe(@RestQuery String area, @RestQuery int first, @RestQuery UUID after);

    @GET
    @Path("/hand-overs/asked")
    Uni<List<HandOver>> toDecide(@RestQuery String area, @RestQuery int first, @RestQuery UUID after);

    @POST
    @Path("/bookings/{id}/hand-overs")
    Uni<HandOver> offer(@RestPath UUID id, Offer offer);

    @POST
    @Path("/hand-overs/{id}/withdraw")
    Uni<HandOver> withdraw(@RestPath UUID id);

    @POST
    @Path("/hand-overs/{id}/decline")
    Uni<HandOver> decline(@RestPath UUID id);

    @POST
    @Path("/hand-overs/{id}/take")
    Uni<HandOver> take(@RestPath UUID id);

    @POST
    @Path("/hand-overs/{id}/decision")
    Uni<HandOver> decide(@RestPath UUID id, Decision decision);

    @POST
    @Path("/bookings/{id}/hand-on")
    Uni<HandOver> handOn(@RestPath UUID id, GivenOn given);

    /** To whom the place of a secondee goes whose time is over, null for the waiting line; and why. */
    record GivenOn(UUID volunteerId, String reason) {}

    /** To whom a place is offered; null for all. */
    record Offer(UUID volunteerId) {}

    /** The word of those who run the shift. */
    record Decision(boolean approve) {}
}
