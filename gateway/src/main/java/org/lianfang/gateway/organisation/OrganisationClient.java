package org.lianfang.gateway.organisation;

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
import org.lianfang.platform.client.CallerToken;
import org.lianfang.platform.client.ProblemReader;

/** Organisations at volunteer-service. */
@RegisterRestClient(configKey = "volunteer")
@RegisterClientHeaders(CallerToken.class)
@RegisterProvider(ProblemReader.class)
interface OrganisationClient {

    @GET
    @Path("/organisations")
    Uni<OrganisationConnection> list(@RestQuery String area, @RestQuery int first, @RestQuery String after);

    @POST
    @Path("/organisations")
    Uni<Organisation> add(OrganisationInput organisation);

    @POST
    @Path("/organisations/{id}/contact")
    Uni<Organisation> nameContact(@RestPath UUID id, Named named);

    @GET
    @Path("/organisations/mine")
    Uni<List<Organisation>> mine();

    @POST
    @Path("/organisations/{id}/bookings")
    Uni<GroupBooking> book(@RestPath UUID id, GroupBookingInput booking);

    @GET
    @Path("/organisations/{id}/bookings")
    Uni<List<GroupBooking>> bookings(@RestPath UUID id, @RestQuery int first, @RestQuery UUID after);

    @POST
    @Path("/group-bookings/{id}/cancel")
    Uni<GroupBooking> cancel(@RestPath UUID id, GivenBack back);

    /** Who books from now on; null for nobody. */
    record Named(OrganisationContactInput contact) {}

    /** Which places are given back; null for all. */
    record GivenBack(List<UUID> bookingIds) {}
}
