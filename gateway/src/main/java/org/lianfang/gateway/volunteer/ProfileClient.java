package org.lianfang.gateway.volunteer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Profiles and posts at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface ProfileClient {

    @GET
    @Path("/posts")
    Uni<List<PostRule>> posts(@RestQuery LocalDate on);

    @GET
    @Path("/profiles/mine")
    Uni<VolunteerProfile> mine();

    @POST
    @Path("/profiles/mine")
    Uni<VolunteerProfile> save(VolunteerProfileInput profile);
}
