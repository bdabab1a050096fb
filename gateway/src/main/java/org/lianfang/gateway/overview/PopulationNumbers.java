package org.lianfang.gateway.overview;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.gateway.service.Areas;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.PastDay;

/** The numbers of registry-service. */
@RegisterRestClient(configKey = "registry")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface PopulationNumbers {

    @POST
    @Path("/population/summaries")
    Uni<List<PopulationSummary>> summaries(Areas areas);

    @POST
    @Path("/population/summaries/days")
    Uni<List<PastDay<PopulationSummary>>> ofDays(DaysAsked asked);
}
