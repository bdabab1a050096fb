package org.lianfang.gateway.secondee;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.gateway.shift.Shifts;

/** Secondees in the graph. */
@GraphQLApi
public class SecondeeGraph {

    private final Services services;
    private final Shifts shifts;
    private final Places places;
    private final SecondeeClient client;

    SecondeeGraph(Services services, Shifts shifts, Places places, @RestClient SecondeeClient client) {
        this.services = services;
        this.shifts = shifts;
        this.places = places;
        this.client = client;
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description("Seconded cadres, soonest end first, also of those whose time is over. totalCount is not counted.")
    public Uni<SecondeeConnection> secondees(String area, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(VOLUNTEER, () -> client.list(area, size, after));
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description(
            "What secondees leave open after their last day, soonest first; handOnDuty gives it to another. after: the bookingId of the last one seen.")
    public Uni<List<@NonNull LeftDuty>> leftDuties(String area, @DefaultValue("200") Integer first, @Id String after) {
        return services.read(VOLUNTEER, () -> client.leftDuties(area, Pages.size(first, 200), Ids.one(after, "after")));
    }

    @NonNull
    public Uni<List<Shift>> shift(@Source List<LeftDuty> duties) {
        return Join.needed(duties, LeftDuty::shiftId, Shift::id, shifts::byIds);
    }

    @Description("Null while registry-service is away.")
    public Uni<List<Community>> community(@Source List<Secondee> secondees) {
        return Join.one(secondees, Secondee::communityCode, Community::code, places::communities);
    }
}
