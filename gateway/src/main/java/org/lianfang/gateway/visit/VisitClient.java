package org.lianfang.gateway.visit;

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

/** Visits at isolation-service, which owns them. */
@RegisterRestClient(configKey = "isolation")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface VisitClient {

    @POST
    @Path("/visits")
    Uni<Visit> record(VisitInput visit);

    @POST
    @Path("/visits/by-households")
    Uni<List<Visit>> byHouseholds(Newest newest);

    /** The newest visits of each of these doors. */
    record Newest(List<UUID> ids, int first) {}
}
