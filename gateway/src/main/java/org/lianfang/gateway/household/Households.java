package org.lianfang.gateway.household;

import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;

/** Households by id, for whoever joins them to something else. */
@Singleton
public class Households {

    private final Services services;
    private final HouseholdClient client;

    Households(Services services, @RestClient HouseholdClient client) {
        this.services = services;
        this.client = client;
    }

    public Uni<List<Household>> byIds(List<UUID> ids) {
        return services.read(REGISTRY, () -> client.byIds(new Ids(ids)));
    }
}
