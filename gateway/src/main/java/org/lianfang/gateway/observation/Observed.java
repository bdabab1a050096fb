package org.lianfang.gateway.observation;

import static org.lianfang.gateway.service.Service.ISOLATION;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Which doors are under observation now: told also to those who may not know more. */
@Singleton
public class Observed {

    private final Services services;
    private final CaseClient client;

    Observed(Services services, @RestClient CaseClient client) {
        this.services = services;
        this.client = client;
    }

    /** Null for a parent without a door; null for all where the role may not know. */
    public <P> Uni<List<Boolean>> flags(List<P> parents, Function<P, UUID> door) {
        return Join.flags(parents, door, ids -> services.read(ISOLATION, () -> client.observed(new Ids(ids))));
    }
}
