package org.lianfang.gateway.draw;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.graph.Said;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.gateway.shift.Shifts;

/** Draws in the graph. */
@GraphQLApi
public class DrawGraph {

    private final Services services;
    private final Shifts shifts;
    private final DrawClient client;

    DrawGraph(Services services, Shifts shifts, @RestClient DrawClient client) {
        this.services = services;
        this.shifts = shifts;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_SHIFTS)
    @Description(
            "The draw of a shift whose access is DRAW: before it the promise, after it all by which to draw again.")
    public Uni<Draw> draw(@Id @NonNull String shiftId) {
        return services.read(VOLUNTEER, () -> client.draw(Ids.one(shiftId, "shiftId")));
    }

    @Query
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("Newest first; after: the id of the last one seen.")
    public Uni<List<@NonNull DrawRequest>> myDrawRequests(@DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.mine(Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description(
            "Asks to be in the draw of a shift, until its release time; when does not matter. Asked again, it is the request that stands. shortNotice: for the waiting line, as with bookShift.")
    public Uni<DrawRequest> requestDraw(
            @Id @NonNull String shiftId, @DefaultValue("true") Boolean shortNotice, Context context) {
        var wish = new DrawClient.Wish(Said.orNull(context, "shortNotice", shortNotice));
        return services.write(VOLUNTEER, () -> client.request(Ids.one(shiftId, "shiftId"), wish));
    }

    @Mutation
    @NonNull
    @Allowed(Right.BOOK_SHIFTS)
    @Description("Before the draw; after it, cancel the booking.")
    public Uni<DrawRequest> takeBackDrawRequest(@Id @NonNull String shiftId) {
        return services.write(VOLUNTEER, () -> client.takeBack(Ids.one(shiftId, "shiftId")));
    }

    public Uni<List<Shift>> shift(@Source List<DrawRequest> requests) {
        return Join.one(requests, DrawRequest::shiftId, Shift::id, shifts::byIds);
    }
}
