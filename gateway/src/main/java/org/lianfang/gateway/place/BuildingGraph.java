package org.lianfang.gateway.place;

import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Codes;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Estates, buildings, units and grids in the graph. */
@GraphQLApi
public class BuildingGraph {

    private final Services services;
    private final Places places;
    private final BuildingClient client;

    BuildingGraph(Services services, Places places, @RestClient BuildingClient client) {
        this.services = services;
        this.places = places;
        this.client = client;
    }

    public Uni<List<List<@NonNull Estate>>> estates(@Source List<Community> communities) {
        return Join.many(
                communities,
                Community::code,
                Estate::communityCode,
                codes -> services.read(REGISTRY, () -> client.estatesByCommunities(new Codes(codes))));
    }

    public Uni<List<List<@NonNull Grid>>> grids(@Source List<Community> communities) {
        return Join.many(
                communities,
                Community::code,
                Grid::communityCode,
                codes -> services.read(REGISTRY, () -> client.gridsByCommunities(new Codes(codes))));
    }

    public Uni<List<List<@NonNull Building>>> buildings(@Source List<Estate> estates) {
        return Join.many(
                estates,
                Estate::id,
                Building::estateId,
                ids -> services.read(REGISTRY, () -> client.buildingsByEstates(new Ids(ids))));
    }

    public Uni<List<Estate>> estate(@Source List<Building> buildings) {
        return Join.one(buildings, Building::estateId, Estate::id, places::estates);
    }

    public Uni<List<List<@NonNull Unit>>> units(@Source List<Building> buildings) {
        return Join.many(
                buildings,
                Building::id,
                Unit::buildingId,
                ids -> services.read(REGISTRY, () -> client.unitsByBuildings(new Ids(ids))));
    }
}
