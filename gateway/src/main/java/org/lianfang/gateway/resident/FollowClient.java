package org.lianfang.gateway.resident;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Isolation-service, told of a move. */
@RegisterRestClient(configKey = "isolation")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface FollowClient {

    @POST
    @Path("/residents/{id}/follow")
    Uni<Void> follow(@RestPath UUID id, Reason reason);

    /** Why the person moved. */
    record Reason(String reason) {}
}
