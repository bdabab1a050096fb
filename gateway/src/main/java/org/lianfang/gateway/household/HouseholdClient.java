package org.lianfang.gateway.household;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.paging.CommunityPage;
import org.lianfang.gateway.service.Ids;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Households at registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface HouseholdClient {

    @GET
    @Path("/households")
    Uni<HouseholdConnection> list(
            @RestQuery String area,
            @RestQuery String text,
            @RestQuery UUID estateId,
            @RestQuery UUID buildingId,
            @RestQuery UUID unitId,
            @RestQuery int first,
            @RestQuery String after,
            @RestQuery boolean count);

    @POST
    @Path("/households/pages")
    Uni<List<CommunityPage<HouseholdConnection>>> pages(HouseholdPages pages);

    @POST
    @Path("/households/by-ids")
    Uni<List<Household>> byIds(Ids ids);

    @POST
    @Path("/households")
    Uni<Household> save(HouseholdInput household);

    /** One page of each of several communities. */
    record HouseholdPages(List<String> codes, int first, String after, boolean count) {}
}
