package org.lianfang.gateway.secondee;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Secondees at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface SecondeeClient {

    @GET
    @Path("/secondees")
    Uni<SecondeeConnection> list(@RestQuery String area, @RestQuery int first, @RestQuery String after);

    @GET
    @Path("/secondees/left-duties")
    Uni<List<LeftDuty>> leftDuties(@RestQuery String area, @RestQuery int first, @RestQuery UUID after);
}
