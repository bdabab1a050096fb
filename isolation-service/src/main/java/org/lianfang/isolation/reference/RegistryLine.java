package org.lianfang.isolation.reference;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.isolation.line.Silence;

/** The line to registry-service, cut for 5 s when half of 20 calls got no answer, so that nobody waits behind it. */
@Singleton
class RegistryLine {

    private static final int VOLUME = 20;
    private static final int DELAY_MS = 5000;
    // What is kept here may answer instead; a visit waits once more at supply-service, and all of it is within 3 s.
    private static final Duration WHERE_KEPT_MAY_DO = Duration.ofSeconds(1);

    private final RegistryClient client;

    RegistryLine(@RestClient RegistryClient client) {
        this.client = client;
    }

    @CircuitBreaker(requestVolumeThreshold = VOLUME, failureRatio = 0.5, delay = DELAY_MS, failOn = Silence.class)
    @CircuitBreakerName("registry-references")
    Uni<References> references(RegistryClient.Question question) {
        return Silence.heard(
                client.references(question).ifNoItem().after(WHERE_KEPT_MAY_DO).fail());
    }

    @CircuitBreaker(requestVolumeThreshold = VOLUME, failureRatio = 0.5, delay = DELAY_MS, failOn = Silence.class)
    @CircuitBreakerName("registry-doors")
    Uni<List<DoorReference>> doors(RegistryClient.DoorQuestion question) {
        return Silence.heard(client.doors(question));
    }
}
