package org.lianfang.gateway.resident;

import static org.lianfang.gateway.service.Service.ISOLATION;
import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.service.Services;

/**
 * Moves a person with the two services that know her door (ADR 10): registry-service first, which owns it; then isolation-service,
 * which asks registry itself where she lives. Both answer a repeated request as the first time, so that sending it again completes it.
 */
@Singleton
class Moves {

    private final Services services;
    private final ResidentClient registry;
    private final FollowClient isolation;

    Moves(Services services, @RestClient ResidentClient registry, @RestClient FollowClient isolation) {
        this.services = services;
        this.registry = registry;
        this.isolation = isolation;
    }

    Uni<Resident> move(UUID residentId, ResidentClient.Move move) {
        var reason = new FollowClient.Reason(move.reason());
        return services.write(REGISTRY, () -> registry.move(residentId, move))
                .call(() -> services.write(ISOLATION, () -> isolation.follow(residentId, reason))
                        .onFailure()
                        .transform(failure -> NotFollowed.because(failure).problem()));
    }
}
