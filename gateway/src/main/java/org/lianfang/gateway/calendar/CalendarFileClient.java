package org.lianfang.gateway.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.platform.client.ProblemReader;

/** A calendar by its secret: asked without any login. */
@RegisterRestClient(configKey = "volunteer-files")
@RegisterProvider(ProblemReader.class)
interface CalendarFileClient {

    @GET
    @Path("/calendars/duty.ics")
    @Produces("text/calendar")
    Uni<String> duties(@RestQuery String key);
}
