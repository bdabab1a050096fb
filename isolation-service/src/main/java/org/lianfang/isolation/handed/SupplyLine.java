package org.lianfang.isolation.handed;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.isolation.line.Silence;

/** The line to supply-service, cut for 5 s when half of 20 calls got no answer, so that nobody waits behind it. */
@Singleton
class SupplyLine {

    private final SupplyClient client;

    SupplyLine(@RestClient SupplyClient client) {
        this.client = client;
    }

    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 5000, failOn = Silence.class)
    @CircuitBreakerName("supply-in-hand")
    Uni<List<UUID>> inHand(List<UUID> households) {
        return Silence.heard(client.inHand(new SupplyClient.Question(households)));
    }
}
