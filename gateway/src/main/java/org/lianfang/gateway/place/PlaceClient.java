package org.lianfang.gateway.place;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.gateway.service.Codes;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Places and their numbers at registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface PlaceClient {

    @GET
    @Path("/streets")
    Uni<List<Street>> streets();

    @POST
    @Path("/streets/by-codes")
    Uni<List<Street>> streetsByCodes(Codes codes);

    @POST
    @Path("/communities/by-codes")
    Uni<List<Community>> communitiesByCodes(Codes codes);

    @POST
    @Path("/communities/by-streets")
    Uni<List<Community>> communitiesByStreets(Codes codes);

    @POST
    @Path("/contacts/by-communities")
    Uni<List<Contact>> contactsByCommunities(Codes codes);
}
