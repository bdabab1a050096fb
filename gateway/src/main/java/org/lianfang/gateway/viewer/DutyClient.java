package org.lianfang.gateway.viewer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.gateway.shift.Volunteer;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The volunteer behind a login, at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface DutyClient {

    @GET
    @Path("/volunteers/me")
    Uni<Duty> mine();

    /** Who it is, if anyone, and the minutes credited so far. */
    record Duty(Volunteer volunteer, Integer creditedMinutes) {}
}
