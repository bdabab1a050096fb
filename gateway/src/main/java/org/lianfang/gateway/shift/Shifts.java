package org.lianfang.gateway.shift;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;

/** Shifts by id, for whoever joins them to something else. */
@Singleton
public class Shifts {

    private final Services services;
    private final ShiftClient client;

    Shifts(Services services, @RestClient ShiftClient client) {
        this.services = services;
        this.client = client;
    }

    /** The cases that these watch, as far as the viewer runs them or is on duty at them. */
    public Uni<List<WatchedCase>> watchedCases(List<UUID> ids) {
        return services.read(VOLUNTEER, () -> client.watchedCases(new Ids(ids)));
    }

    public Uni<List<Shift>> byIds(List<UUID> ids) {
        return services.read(VOLUNTEER, () -> client.byIds(new Ids(ids)));
    }
}
