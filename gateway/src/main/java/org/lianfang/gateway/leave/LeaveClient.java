package org.lianfang.gateway.leave;

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

/** The ledger of compensatory leave at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface LeaveClient {

    @GET
    @Path("/leave/mine")
    Uni<OwnLeave> mine(@RestQuery int first, @RestQuery UUID after);

    @GET
    @Path("/leave/accounts")
    Uni<LeaveAccountConnection> accounts(@RestQuery String area, @RestQuery int first, @RestQuery String after);

    @GET
    @Path("/leave/people/{id}/entries")
    Uni<List<LeaveEntry>> entries(
            @RestPath UUID id, @RestQuery String area, @RestQuery int first, @RestQuery UUID after);

    @POST
    @Path("/leave/taken")
    Uni<LeaveEntry> take(LeaveInput leave);

    @POST
    @Path("/leave/entries/{id}/counter")
    Uni<LeaveEntry> counter(@RestPath UUID id, LeaveCounter counter);

    /** Why an entry is taken back. */
    record LeaveCounter(String reason) {}
}
