package org.lianfang.gateway.pass;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.lianfang.gateway.shift.Booking;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Passes at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface PassClient {

    @GET
    @Path("/bookings/{id}/pass")
    Uni<CheckInPass> pass(@RestPath UUID id);

    @POST
    @Path("/shifts/{id}/passes")
    Uni<Booking> checkIn(@RestPath UUID id, Shown shown);

    /** What was read from a phone. */
    record Shown(String pass) {}
}
