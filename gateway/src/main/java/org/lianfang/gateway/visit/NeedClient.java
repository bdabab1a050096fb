package org.lianfang.gateway.visit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.gateway.resident.Channel;
import org.lianfang.gateway.supply.SupplyOrder;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The needs a visit heard, at supply-service. */
@RegisterRestClient(configKey = "supply")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface NeedClient {

    @POST
    @Path("/orders/of-visit")
    Uni<List<SupplyOrder>> placeOf(Needs needs);

    /** What a visit heard; repeated, it places nothing twice and completes what is missing. */
    record Needs(
            UUID visitId,
            UUID householdId,
            String communityCode,
            Channel channel,
            LocalDate on,
            List<NeedInput> needs) {}
}
