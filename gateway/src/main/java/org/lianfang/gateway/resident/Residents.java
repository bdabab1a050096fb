package org.lianfang.gateway.resident;

import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;

/** People by id, for whoever joins them to something else. */
@Singleton
public class Residents {

    private final Services services;
    private final ResidentClient client;

    Residents(Services services, @RestClient ResidentClient client) {
        this.services = services;
        this.client = client;
    }

    /** The same for ids that may be those of merged files. */
    public Uni<List<AskedResident>> asked(List<UUID> ids) {
        var wanted = Set.copyOf(ids);
        return byIds(ids).map(found -> found.stream()
                .flatMap(person -> EveryId.of(person).filter(wanted::contains).map(id -> new AskedResident(id, person)))
                .toList());
    }

    public Uni<List<Resident>> byIds(List<UUID> ids) {
        return services.read(REGISTRY, () -> client.byIds(new Ids(ids)));
    }
}
