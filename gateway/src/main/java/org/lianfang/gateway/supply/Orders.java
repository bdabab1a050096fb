package org.lianfang.gateway.supply;

import static org.lianfang.gateway.service.Service.SUPPLY;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;

/** Orders by id, for whoever joins them to something else. */
@Singleton
public class Orders {

    private final Services services;
    private final OrderClient client;

    Orders(Services services, @RestClient OrderClient client) {
        this.services = services;
        this.client = client;
    }

    public Uni<List<SupplyOrder>> byIds(List<UUID> ids) {
        return services.read(SUPPLY, () -> client.byIds(new Ids(ids)));
    }
}
