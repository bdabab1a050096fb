package org.lianfang.isolation.handed;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The part of supply-service that this service asks. */
@RegisterRestClient(configKey = "supply")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
@Path("/orders")
interface SupplyClient {

    record Question(List<UUID> ids) {}

    @POST
    @Path("in-hand")
    Uni<List<UUID>> inHand(Question question);
}
