package org.lianfang.gateway.place;

import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Codes;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;

/** Places by code or id, for whoever joins them to something else. */
@Singleton
public class Places {

    private final Services services;
    private final PlaceClient places;
    private final BuildingClient buildings;

    Places(Services services, @RestClient PlaceClient places, @RestClient BuildingClient buildings) {
        this.services = services;
        this.places = places;
        this.buildings = buildings;
    }

    public Uni<List<Community>> communities(List<String> codes) {
        return services.read(REGISTRY, () -> places.communitiesByCodes(new Codes(codes)));
    }

    public Uni<List<Street>> streets(List<String> codes) {
        return services.read(REGISTRY, () -> places.streetsByCodes(new Codes(codes)));
    }

    public Uni<List<Estate>> estates(List<UUID> ids) {
        return services.read(REGISTRY, () -> buildings.estatesByIds(new Ids(ids)));
    }

    public Uni<List<Building>> buildings(List<UUID> ids) {
        return services.read(REGISTRY, () -> buildings.buildingsByIds(new Ids(ids)));
    }

    public Uni<List<Unit>> units(List<UUID> ids) {
        return services.read(REGISTRY, () -> buildings.unitsByIds(new Ids(ids)));
    }

    public Uni<List<Grid>> grids(List<UUID> ids) {
        return services.read(REGISTRY, () -> buildings.gridsByIds(new Ids(ids)));
    }
}
