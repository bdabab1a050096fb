package org.lianfang.gateway.pass;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Booking;

/** Passes in the graph. */
@GraphQLApi
public class PassGraph {

    private final Services services;
    private final PassClient client;

    PassGraph(Services services, @RestClient PassClient client) {
        this.services = services;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("For an own booking.")
    public Uni<CheckInPass> checkInPass(@Id @NonNull String bookingId) {
        return services.read(VOLUNTEER, () -> client.pass(Ids.one(bookingId, "bookingId")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("Checks in the person whose pass was read on this shift; the same pass again answers the same.")
    public Uni<Booking> checkInByPass(@Id @NonNull String shiftId, @NonNull String pass) {
        return services.write(VOLUNTEER, () -> client.checkIn(Ids.one(shiftId, "shiftId"), new PassClient.Shown(pass)));
    }
}
