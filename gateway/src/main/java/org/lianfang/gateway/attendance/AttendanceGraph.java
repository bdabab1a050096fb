package org.lianfang.gateway.attendance;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Booking;

/** The roll call in the graph. */
@GraphQLApi
public class AttendanceGraph {

    private final Services services;
    private final AttendanceClient client;

    AttendanceGraph(Services services, @RestClient AttendanceClient client) {
        this.services = services;
        this.client = client;
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Who is still checked in though the shift is over, longest ago first; after: the id of the last one seen.")
    public Uni<List<@NonNull Booking>> missingCheckOuts(
            String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(
                VOLUNTEER, () -> client.missingCheckOuts(area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Who held a place on a shift that is over and has neither checked in nor been recorded as absent, longest ago first; recordAttendance says which it was. after: the id of the last one seen.")
    public Uni<List<@NonNull Booking>> noShows(String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.noShows(area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("By those who run the shift: from their list, or by the booking read from the person's phone.")
    public Uni<Booking> recordAttendance(@Id @NonNull String bookingId, @NonNull AttendanceInput attendance) {
        return services.write(VOLUNTEER, () -> client.record(Ids.one(bookingId, "bookingId"), attendance));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("Puts someone who came without a login on the shift and checks her in, where a place is left.")
    public Uni<Booking> checkInWalkIn(@Id @NonNull String shiftId, @NonNull WalkInInput walkIn) {
        return services.write(VOLUNTEER, () -> client.walkIn(Ids.one(shiftId, "shiftId"), walkIn));
    }
}
