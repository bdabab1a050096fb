package org.lianfang.gateway.place;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.gateway.service.Codes;
import org.lianfang.gateway.service.Ids;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** What stands in a community, at registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface BuildingClient {

    @POST
    @Path("/estates/by-communities")
    Uni<List<Estate>> estatesByCommunities(Codes codes);

    @POST
    @Path("/estates/by-ids")
    Uni<List<Estate>> estatesByIds(Ids ids);

    @POST
    @Path("/buildings/by-estates")
    Uni<List<Building>> buildingsByEstates(Ids ids);

    @POST
    @Path("/buildings/by-ids")
    Uni<List<Building>> buildingsByIds(Ids ids);

    @POST
    @Path("/units/by-buildings")
    Uni<List<Unit>> unitsByBuildings(Ids ids);

    @POST
    @Path("/units/by-ids")
    Uni<List<Unit>> unitsByIds(Ids ids);

    @POST
    @Path("/grids/by-communities")
    Uni<List<Grid>> gridsByCommunities(Codes codes);

    @POST
    @Path("/grids/by-ids")
    Uni<List<Grid>> gridsByIds(Ids ids);
}
