package org.lianfang.supply.sibling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The part of volunteer-service that this service asks: shifts that take orders, and whether the caller is on duty. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
@Path("/")
public interface VolunteerClient {

    record Question(List<UUID> ids) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Shift(UUID id, String communityCode, String post, Instant endsAt, boolean cancelled) {

        public boolean isOver(Instant now) {
            return cancelled || !endsAt.isAfter(now);
        }
    }

    /** A shift to which the caller is checked in now. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Duty(UUID shiftId, String post) {}

    @POST
    @Path("shifts/by-ids")
    Uni<List<Shift>> shifts(Question question);

    @GET
    @Path("duty")
    Uni<List<Duty>> duty();
}
