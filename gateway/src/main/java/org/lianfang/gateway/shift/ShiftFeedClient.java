package org.lianfang.gateway.shift;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The feed of volunteer-service: connections that stay open, in a pool of their own beside those of questions. */
@RegisterRestClient(configKey = "volunteer-feed")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface ShiftFeedClient {

    @GET
    @Path("/shifts/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    Multi<Change> changes(@RestQuery String area, @RestQuery Instant since);

    /** A shift that changed; null where the line only shows that it stands. */
    record Change(Shift shift) {}
}
