package org.lianfang.gateway.visit;

import static org.lianfang.gateway.service.Service.ISOLATION;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.household.Household;
import org.lianfang.gateway.household.Households;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.supply.Orders;
import org.lianfang.gateway.supply.SupplyOrder;

/** Visits in the graph: the door in one form. */
@GraphQLApi
public class VisitGraph {

    private final Services services;
    private final Visits visits;
    private final Orders orders;
    private final Households households;
    private final VisitClient client;

    VisitGraph(Services services, Visits visits, Orders orders, Households households, @RestClient VisitClient client) {
        this.services = services;
        this.visits = visits;
        this.orders = orders;
        this.households = households;
        this.client = client;
    }

    @Mutation
    @NonNull
    @Allowed(Right.RECORD_VISITS)
    public Uni<Visit> recordVisit(@NonNull VisitInput visit) {
        return visits.record(visit);
    }

    public Uni<List<List<@NonNull Visit>>> visits(@Source List<Household> doors, @DefaultValue("20") Integer first) {
        int size = Pages.size(first, 20);
        return Join.many(
                doors,
                Household::id,
                Visit::householdId,
                ids -> services.read(ISOLATION, () -> client.byHouseholds(new VisitClient.Newest(ids, size))));
    }

    public Uni<List<Household>> household(@Source List<Visit> visits) {
        return Join.one(visits, Visit::householdId, Household::id, households::byIds);
    }

    public Uni<List<SupplyOrder>> order(@Source List<NeedResult> needs) {
        return orders(needs);
    }

    public Uni<List<String>> text(@Source List<NeedResult> needs) {
        return orders(needs).map(found -> Join.map(found, SupplyOrder::text));
    }

    /** As placed a moment ago, or looked up; the reason why none was placed is the error of the field. */
    private Uni<List<SupplyOrder>> orders(List<NeedResult> needs) {
        for (NeedResult need : needs) {
            if (need.failure() != null) return Uni.createFrom().failure(need.failure());
        }
        if (needs.stream().allMatch(need -> need.placed() != null)) {
            return Uni.createFrom().item(needs.stream().map(NeedResult::placed).toList());
        }
        return Join.one(needs, NeedResult::orderId, SupplyOrder::id, orders::byIds);
    }
}
