package org.lianfang.gateway.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The own calendar at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface CalendarClient {

    @GET
    @Path("/calendars/mine")
    Uni<DutyCalendar> own();

    @POST
    @Path("/calendars/mine")
    Uni<DutyCalendar> make();

    @DELETE
    @Path("/calendars/mine")
    Uni<Void> revoke();
}
