package org.lianfang.gateway.household;

import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
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
import org.lianfang.gateway.place.Building;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Estate;
import org.lianfang.gateway.place.Grid;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.place.Unit;
import org.lianfang.gateway.service.Found;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Households in the graph. */
@GraphQLApi
public class HouseholdGraph {

    private final Services services;
    private final Households households;
    private final Places places;
    private final Pages pages;
    private final HouseholdClient client;

    HouseholdGraph(
            Services services, Households households, Places places, Pages pages, @RestClient HouseholdClient client) {
        this.services = services;
        this.households = households;
        this.places = places;
        this.pages = pages;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_HOUSEHOLDS)
    public Uni<Household> household(@Id @NonNull String id) {
        return Found.only(households.byIds(List.of(Ids.one(id, "id"))), "id");
    }

    @Query
    @Allowed(Right.SEE_HOUSEHOLDS)
    public Uni<HouseholdConnection> households(
            @NonNull HouseholdFilterInput filter, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(
                REGISTRY,
                () -> client.list(
                        filter.area(),
                        filter.text(),
                        filter.estateId(),
                        filter.buildingId(),
                        filter.unitId(),
                        size,
                        after,
                        pages.counted()));
    }

    @Mutation
    @NonNull
    @Allowed(Right.KEEP_REGISTER)
    public Uni<Household> saveHousehold(@NonNull HouseholdInput household) {
        return services.write(REGISTRY, () -> client.save(household));
    }

    public Uni<List<HouseholdConnection>> households(
            @Source List<Community> communities, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return Pages.ofEach(
                communities,
                Community::code,
                codes -> services.read(
                        REGISTRY,
                        () -> client.pages(new HouseholdClient.HouseholdPages(codes, size, after, pages.counted()))));
    }

    @NonNull
    public Uni<List<Community>> community(@Source List<Household> doors) {
        return Join.needed(doors, Household::communityCode, Community::code, places::communities);
    }

    public Uni<List<Estate>> estate(@Source List<Household> doors) {
        return Join.one(doors, Household::estateId, Estate::id, places::estates);
    }

    public Uni<List<Building>> building(@Source List<Household> doors) {
        return Join.one(doors, Household::buildingId, Building::id, places::buildings);
    }

    public Uni<List<Unit>> unit(@Source List<Household> doors) {
        return Join.one(doors, Household::unitId, Unit::id, places::units);
    }

    public Uni<List<Grid>> grid(@Source List<Household> doors) {
        return Join.one(doors, Household::gridId, Grid::id, places::grids);
    }
}
