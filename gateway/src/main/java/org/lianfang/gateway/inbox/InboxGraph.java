package org.lianfang.gateway.inbox;

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
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.service.Count;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.gateway.shift.Shifts;

/** The inbox in the graph. */
@GraphQLApi
public class InboxGraph {

    private final Services services;
    private final Shifts shifts;
    private final InboxClient client;

    InboxGraph(Services services, Shifts shifts, @RestClient InboxClient client) {
        this.services = services;
        this.shifts = shifts;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("What the viewer has been told, newest first.")
    public Uni<NoticeConnection> myNotices(
            @DefaultValue("false") Boolean unread, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(VOLUNTEER, () -> client.mine(Boolean.TRUE.equals(unread), size, after));
    }

    @Mutation
    @NonNull
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description("How many of them had not been read before.")
    public Uni<Integer> readNotices(@Id @NonNull List<@NonNull String> ids) {
        return services.write(VOLUNTEER, () -> client.read(new Ids(Ids.read(ids, "ids"))))
                .map(Count::count);
    }

    public Uni<List<Shift>> shift(@Source List<Notice> notices) {
        return Join.one(notices, Notice::shiftId, Shift::id, shifts::byIds);
    }
}
