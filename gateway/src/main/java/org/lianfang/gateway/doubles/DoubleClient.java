package org.lianfang.gateway.doubles;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The review list at registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface DoubleClient {

    @GET
    @Path("/doubles")
    Uni<PossibleDoubleConnection> open(@RestQuery String area, @RestQuery int first, @RestQuery String after);

    @POST
    @Path("/doubles/{id}/keep-apart")
    Uni<PossibleDouble> keepApart(@RestPath UUID id);

    @POST
    @Path("/residents/merge")
    Uni<Merge> merge(Merge both);

    /** Who stays, and who becomes an alias of it. */
    record Merge(UUID keepId, UUID mergeId) {}
}
