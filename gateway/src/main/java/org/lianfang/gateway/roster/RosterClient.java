package org.lianfang.gateway.roster;

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

/** Rosters at registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface RosterClient {

    @GET
    @Path("/rosters/{id}")
    Uni<RosterImport> one(@RestPath UUID id);

    @GET
    @Path("/rosters")
    Uni<List<RosterImport>> newest(@RestQuery String communityCode);

    @GET
    @Path("/rosters/{id}/rows")
    Uni<RosterRowConnection> rows(
            @RestPath UUID id, @RestQuery RowVerdict verdict, @RestQuery int first, @RestQuery String after);

    @POST
    @Path("/rosters/{id}/store")
    Uni<RosterImport> store(@RestPath UUID id);
}
