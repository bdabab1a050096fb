package org.lianfang.gateway.observation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.paging.CommunityPage;
import org.lianfang.gateway.service.Ids;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Cases at isolation-service. */
@RegisterRestClient(configKey = "isolation")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface CaseClient {

    @GET
    @Path("/cases")
    Uni<IsolationCaseConnection> list(
            @RestQuery String area,
            @RestQuery List<ObservationStatus> statuses,
            @RestQuery Boolean releaseDue,
            @RestQuery int first,
            @RestQuery String after,
            @RestQuery boolean count);

    @POST
    @Path("/cases/pages")
    Uni<List<CommunityPage<IsolationCaseConnection>>> pages(CasePages pages);

    @POST
    @Path("/cases/by-ids")
    Uni<List<IsolationCase>> byIds(Ids ids);

    @POST
    @Path("/cases/by-households")
    Uni<List<IsolationCase>> openByHouseholds(Ids ids);

    @POST
    @Path("/cases/by-residents")
    Uni<List<IsolationCase>> byResidents(Ids ids);

    @POST
    @Path("/observed/by-households")
    Uni<Set<UUID>> observed(Ids ids);

    @POST
    @Path("/events/by-cases")
    Uni<List<CaseEvent>> eventsByCases(Ids ids);

    /** One page of each of several communities. */
    record CasePages(List<String> codes, List<ObservationStatus> statuses, int first, String after, boolean count) {}
}
