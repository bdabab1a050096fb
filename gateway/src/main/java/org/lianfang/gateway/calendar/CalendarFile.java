package org.lianfang.gateway.calendar;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.gateway.service.Services;

/** The calendar that a program follows; the secret is its login. */
@Path(CalendarFile.PATH)
public class CalendarFile {

    static final String PATH = "/calendars/duty.ics";

    private final Services services;
    private final CalendarFileClient client;

    CalendarFile(Services services, @RestClient CalendarFileClient client) {
        this.services = services;
        this.client = client;
    }

    @GET
    @Produces("text/calendar;charset=utf-8")
    public Uni<String> duties(@RestQuery String key) {
        return services.read(VOLUNTEER, () -> client.duties(key));
    }
}
