package org.lianfang.gateway.attendance;

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
import org.lianfang.gateway.shift.Booking;
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** The roll call at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface AttendanceClient {

    @POST
    @Path("/bookings/{id}/attendance")
    Uni<Booking> record(@RestPath UUID id, AttendanceInput attendance);

    @POST
    @Path("/shifts/{id}/walk-ins")
    Uni<Booking> walkIn(@RestPath UUID id, WalkInInput walkIn);

    @GET
    @Path("/bookings/missing-check-outs")
    Uni<List<Booking>> missingCheckOuts(@RestQuery String area, @RestQuery int first, @RestQuery UUID after);

    @GET
    @Path("/bookings/no-shows")
    Uni<List<Booking>> noShows(@RestQuery String area, @RestQuery int first, @RestQuery UUID after);
}
