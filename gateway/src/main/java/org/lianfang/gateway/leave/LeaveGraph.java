package org.lianfang.gateway.leave;

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

/** Compensatory leave in the graph. */
@GraphQLApi
public class LeaveGraph {

    private final Services services;
    private final LeaveClient client;

    LeaveGraph(Services services, @RestClient LeaveClient client) {
        this.services = services;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_OWN_BOOKINGS)
    @Description(
            "Compensatory leave of the viewer, earned by duty as staff on weekends and public holidays. first and after page the entries; after: the id of the last one seen.")
    public Uni<OwnLeave> myLeave(@DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.mine(Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description("What people have left, by community and person.")
    public Uni<LeaveAccountConnection> leaveAccounts(String area, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(VOLUNTEER, () -> client.accounts(area, size, after));
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description("The entries of one person within the area, newest first; after: the id of the last one seen.")
    public Uni<List<@NonNull LeaveEntry>> leaveEntries(
            @Id @NonNull String volunteerId, String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(
                VOLUNTEER,
                () -> client.entries(
                        Ids.one(volunteerId, "volunteerId"), area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description("Records leave that someone takes; CONFLICT where not so much is left.")
    public Uni<LeaveEntry> takeLeave(@NonNull LeaveInput leave) {
        return services.write(VOLUNTEER, () -> client.take(leave));
    }

    @Mutation
    @NonNull
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "Takes back leave that was not taken after all, and answers the countering entry. What is earned follows the attendance.")
    public Uni<LeaveEntry> counterLeave(@Id @NonNull String entryId, @NonNull String reason) {
        return services.write(
                VOLUNTEER, () -> client.counter(Ids.one(entryId, "entryId"), new LeaveClient.LeaveCounter(reason)));
    }
}
