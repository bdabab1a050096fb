package org.lianfang.gateway.shift;

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
import org.lianfang.gateway.service.Ids;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Bookings at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface BookingClient {

    @POST
    @Path("/shifts/{id}/bookings")
    Uni<Booking> book(@RestPath UUID id, Wish wish);

    @POST
    @Path("/bookings/by-shifts")
    Uni<List<Booking>> byShifts(Ids ids);

    @POST
    @Path("/bookings/mine/by-shifts")
    Uni<List<Booking>> mineByShifts(Ids ids);

    @GET
    @Path("/bookings/mine")
    Uni<List<Booking>> mine(@RestQuery int first, @RestQuery UUID after);

    @POST
    @Path("/bookings/{id}/cancel")
    Uni<Booking> cancel(@RestPath UUID id);

    @POST
    @Path("/bookings/{id}/check-in")
    Uni<Booking> checkIn(@RestPath UUID id, Arrival arrival);

    @POST
    @Path("/bookings/{id}/check-out")
    Uni<Booking> checkOut(@RestPath UUID id);

    @POST
    @Path("/bookings/{id}/accept")
    Uni<Booking> accept(@RestPath UUID id);

    @POST
    @Path("/bookings/{id}/decline")
    Uni<Booking> decline(@RestPath UUID id);

    /** Whether one may be moved up until the start. */
    record Wish(Boolean shortNotice) {}

    /** The code shown at the place, where the shift asks for one. */
    record Arrival(String code) {}
}
