package org.lianfang.gateway.swap;

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

/** Swaps at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface SwapClient {

    @GET
    @Path("/swaps")
    Uni<List<Swap>> forMe(@RestQuery String area, @RestQuery int first, @RestQuery UUID after);

    @GET
    @Path("/swaps/asked")
    Uni<List<Swap>> toDecide(@RestQuery String area, @RestQuery int first, @RestQuery UUID after);

    @POST
    @Path("/bookings/{id}/swaps")
    Uni<Swap> offer(@RestPath UUID id, SwapOffer offer);

    @POST
    @Path("/swaps/{id}/withdraw")
    Uni<Swap> withdraw(@RestPath UUID id);

    @POST
    @Path("/swaps/{id}/decline")
    Uni<Swap> decline(@RestPath UUID id);

    @POST
    @Path("/swaps/{id}/accept")
    Uni<Swap> accept(@RestPath UUID id);

    @POST
    @Path("/swaps/{id}/decision")
    Uni<Swap> decide(@RestPath UUID id, SwapDecision decision);

    /** On which shift a place is wanted, and with whom; null for all who hold one. */
    record SwapOffer(UUID shiftId, UUID volunteerId) {}

    /** The word of those who run the shifts. */
    record SwapDecision(boolean approve) {}
}
