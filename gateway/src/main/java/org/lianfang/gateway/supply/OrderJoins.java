package org.lianfang.gateway.supply;

import static org.lianfang.gateway.service.Service.SUPPLY;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.household.Household;
import org.lianfang.gateway.household.Households;
import org.lianfang.gateway.observation.Observed;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.resident.EveryId;
import org.lianfang.gateway.resident.Resident;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Shift;
import org.lianfang.gateway.shift.Shifts;

/** What an order joins, and where orders hang in the graph. */
@GraphQLApi
public class OrderJoins {

    private final Services services;
    private final Pages pages;
    private final Places places;
    private final Households households;
    private final Observed observed;
    private final Shifts shifts;
    private final OrderClient client;

    OrderJoins(
            Services services,
            Pages pages,
            Places places,
            Households households,
            Observed observed,
            Shifts shifts,
            @RestClient OrderClient client) {
        this.services = services;
        this.pages = pages;
        this.places = places;
        this.households = households;
        this.observed = observed;
        this.shifts = shifts;
        this.client = client;
    }

    public Uni<List<SupplyOrderConnection>> supplyOrders(
            @Source List<Community> communities,
            @Nullable List<@NonNull SupplyOrderStatus> statuses,
            @DefaultValue("50") Integer first,
            String after) {
        int size = Pages.size(first, 50);
        return Pages.ofEach(
                communities,
                Community::code,
                codes -> services.read(
                        SUPPLY,
                        () -> client.pages(new OrderClient.OrderPages(codes, statuses, size, after, pages.counted()))));
    }

    @Name("supplyOrders")
    public Uni<List<List<@NonNull SupplyOrder>>> ordersOfHouseholds(
            @Source List<Household> doors,
            @Nullable List<@NonNull SupplyOrderStatus> statuses,
            @DefaultValue("20") Integer first) {
        int size = Pages.size(first, 20);
        return Join.many(
                doors,
                Household::id,
                SupplyOrder::householdId,
                ids -> services.read(SUPPLY, () -> client.byHouseholds(new OrderClient.Newest(ids, statuses, size))));
    }

    @Name("supplyOrders")
    @Description("Of the doors of a person; also of the door of a file that was merged into this one.")
    public Uni<List<List<@NonNull SupplyOrder>>> ordersOfPeople(
            @Source List<Resident> people,
            @Nullable List<@NonNull SupplyOrderStatus> statuses,
            @DefaultValue("20") Integer first) {
        int size = Pages.size(first, 20);
        return EveryId.join(
                people,
                EveryId::doorsOf,
                ids -> services.read(SUPPLY, () -> client.byHouseholds(new OrderClient.Newest(ids, statuses, size)))
                        .map(orders -> Join.map(orders, order -> new EveryId.Kept<>(order.householdId(), order))),
                Comparator.comparing(SupplyOrder::createdAt).reversed(),
                size);
    }

    @Name("supplyOrders")
    @Description("Orders in the hands of this shift: for those who run it and those checked in to it.")
    public Uni<List<List<@NonNull SupplyOrder>>> ordersOfShifts(@Source List<Shift> runs) {
        return Join.many(
                runs,
                Shift::id,
                SupplyOrder::deliveryShiftId,
                ids -> services.read(SUPPLY, () -> client.byShifts(new Ids(ids))));
    }

    @Description("Null while registry-service is away.")
    public Uni<List<Community>> community(@Source List<SupplyOrder> orders) {
        return Join.one(orders, SupplyOrder::communityCode, Community::code, places::communities);
    }

    public Uni<List<Household>> household(@Source List<SupplyOrder> orders) {
        return Join.one(orders, SupplyOrder::householdId, Household::id, households::byIds);
    }

    @Description("Joined live from the household's observation; null while that is away: then treat as true.")
    public Uni<List<Boolean>> contactless(@Source List<SupplyOrder> orders) {
        return observed.flags(orders, SupplyOrder::householdId)
                .map(flags -> Join.fill(orders, flags, order -> order.householdId() == null, false));
    }

    public Uni<List<Shift>> deliveryShift(@Source List<SupplyOrder> orders) {
        return Join.one(orders, SupplyOrder::deliveryShiftId, Shift::id, shifts::byIds);
    }
}
