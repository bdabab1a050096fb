package org.lianfang.supply.sibling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

/** The part of isolation-service that this service asks: the visit that a health worker's order names. */
@RegisterRestClient(configKey = "isolation")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
@Path("/visits")
public interface IsolationClient {

    record Question(List<UUID> ids) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Visit(UUID id, UUID householdId) {}

    @POST
    @Path("by-ids")
    Uni<List<Visit>> visits(Question question);
}
