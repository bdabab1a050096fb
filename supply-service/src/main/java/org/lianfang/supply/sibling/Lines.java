package org.lianfang.supply.sibling;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.platform.problem.Problem;

/** The lines to the siblings, each cut for 5 s when half of 20 calls got no answer, so that nobody waits behind it. */
@Singleton
class Lines {

    private static final int VOLUME = 20;
    private static final int DELAY_MS = 5000;

    /** No usable answer: not reached, too slow, or broken. */
    static final class Silence extends RuntimeException {
        Silence(Throwable cause) {
            super("a sibling did not answer", cause, false, false);
        }
    }

    private final RegistryClient registry;
    private final IsolationClient isolation;
    private final VolunteerClient volunteer;

    Lines(
            @RestClient RegistryClient registry,
            @RestClient IsolationClient isolation,
            @RestClient VolunteerClient volunteer) {
        this.registry = registry;
        this.isolation = isolation;
        this.volunteer = volunteer;
    }

    @CircuitBreaker(requestVolumeThreshold = VOLUME, failureRatio = 0.5, delay = DELAY_MS, failOn = Silence.class)
    @CircuitBreakerName("registry-references")
    Uni<RegistryClient.References> references(UUID householdId) {
        return heard(registry.references(new RegistryClient.Question(List.of(householdId), List.of())));
    }

    @CircuitBreaker(requestVolumeThreshold = VOLUME, failureRatio = 0.5, delay = DELAY_MS, failOn = Silence.class)
    @CircuitBreakerName("registry-recipients")
    Uni<List<RegistryClient.Head>> recipients(UUID householdId) {
        return heard(registry.recipients(new RegistryClient.RecipientQuestion(List.of(householdId))));
    }

    @CircuitBreaker(requestVolumeThreshold = VOLUME, failureRatio = 0.5, delay = DELAY_MS, failOn = Silence.class)
    @CircuitBreakerName("isolation-visits")
    Uni<List<IsolationClient.Visit>> visits(UUID id) {
        return heard(isolation.visits(new IsolationClient.Question(List.of(id))));
    }

    @CircuitBreaker(requestVolumeThreshold = VOLUME, failureRatio = 0.5, delay = DELAY_MS, failOn = Silence.class)
    @CircuitBreakerName("volunteer-shifts")
    Uni<List<VolunteerClient.Shift>> shifts(List<UUID> ids) {
        return heard(volunteer.shifts(new VolunteerClient.Question(ids)));
    }

    @CircuitBreaker(requestVolumeThreshold = VOLUME, failureRatio = 0.5, delay = DELAY_MS, failOn = Silence.class)
    @CircuitBreakerName("volunteer-duty")
    Uni<List<VolunteerClient.Duty>> duty() {
        return heard(volunteer.duty());
    }

    // What a sibling refuses is an answer; only silence and its own faults are not.
    private static <T> Uni<T> heard(Uni<T> answer) {
        return answer.onFailure(failure ->
                        !(failure instanceof Problem problem) || problem.type().status() >= 500)
                .transform(Silence::new);
    }
}
