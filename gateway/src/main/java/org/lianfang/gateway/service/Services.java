package org.lianfang.gateway.service;

import io.quarkus.arc.ClientProxy;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.lianfang.platform.problem.Away;
import org.lianfang.platform.problem.Code;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;

/**
 * How every service is asked (design, section 9): bounded in time, no more in a request in which it kept silent, behind one
 * breaker a service, a read once more where the connection broke. Whatever fails comes back as a problem that names the service.
 */
@Singleton
public class Services {

    private static final Logger LOG = Logger.getLogger(Services.class);
    private static final TypeLiteral<Uni<Object>> ANSWER = new TypeLiteral<>() {};

    private final ServiceLimits limits;
    private final Patience patience;
    private final Map<Service, Guard> guards = new EnumMap<>(Service.class);

    Services(ServiceLimits limits, Patience patience) {
        this.limits = limits;
        this.patience = patience;
        for (Service service : Service.values()) guards.put(service, guard(service));
    }

    /** Asks for something that changes nothing; a broken connection is tried once more. */
    public <T> Uni<T> read(Service service, Supplier<Uni<T>> question) {
        Patience ofRequest = ClientProxy.unwrap(patience);
        Uni<T> answer = Uni.createFrom().deferred(() -> {
            Duration limit = ofRequest.left(limits.answerWithin(), limits.trialWithin());
            return guarded(service, question, limit, ofRequest);
        });
        return told(
                service, answer.onFailure(Silence::isBrokenConnection).retry().atMost(1));
    }

    /** Sends an act, once and with the full time: the person who sent it decides whether to send it again. */
    public <T> Uni<T> write(Service service, Supplier<Uni<T>> act) {
        return told(service, guarded(service, act, limits.answerWithin(), ClientProxy.unwrap(patience)));
    }

    /** Sends an act on hundreds of doors, likewise, and waits longer for it. */
    public <T> Uni<T> writeMany(Service service, Supplier<Uni<T>> act) {
        return told(service, guarded(service, act, limits.bulkActWithin(), ClientProxy.unwrap(patience)));
    }

    @SuppressWarnings("unchecked")
    private <T> Uni<T> guarded(Service service, Supplier<Uni<T>> question, Duration limit, Patience ofRequest) {
        if (ofRequest.isLostWith(service)) {
            return Uni.createFrom().failure(new Away(service.module()).problem());
        }
        try {
            return (Uni<T>)
                    guards.get(service).call(() -> (Uni<Object>) bounded(service, question, limit, ofRequest), ANSWER);
        } catch (Exception failure) {
            return Uni.createFrom().failure(failure);
        }
    }

    private <T> Uni<T> bounded(Service service, Supplier<Uni<T>> question, Duration limit, Patience ofRequest) {
        boolean trial = CircuitBreakerMaintenance.get().currentState(service.module()) != CircuitBreakerState.CLOSED;
        boolean hurried = limit.compareTo(limits.answerWithin().dividedBy(2)) < 0;
        return question.get()
                .ifNoItem()
                .after(trial ? limits.trialWithin() : limit)
                .fail()
                .onFailure(TimeoutException.class)
                .transform(silence -> {
                    ofRequest.loseWith(service);
                    // Who was given little time, because of another's silence, is not held for silent by the breaker.
                    return hurried && !trial ? new Away(service.module()).problem() : silence;
                });
    }

    private <T> Uni<T> told(Service service, Uni<T> answer) {
        Context context = Vertx.currentContext();
        Uni<T> here = context == null ? answer : answer.emitOn(task -> context.runOnContext(ignored -> task.run()));
        return here.onFailure().transform(failure -> problem(service, failure));
    }

    private Guard guard(Service service) {
        return Guard.create()
                .withCircuitBreaker()
                .name(service.module())
                .requestVolumeThreshold(limits.breakerVolume())
                .failureRatio(limits.breakerRatio())
                .delay(limits.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                // An answer that refuses is an answer, and what fails in here is no fault of the service: only silence
                // counts.
                .when(Silence::isSilence)
                .onStateChange(state -> LOG.infof("%s: breaker %s", service.module(), state))
                .done()
                .build();
    }

    private static Throwable problem(Service service, Throwable failure) {
        if (failure instanceof Problem problem) {
            boolean unserved = problem.code() == Code.SERVICE_UNAVAILABLE && !(problem.type() instanceof Away);
            return unserved ? Troubled.of(problem.type(), service).problem() : problem;
        }
        if (Silence.isSilence(failure) || failure instanceof CircuitBreakerOpenException) {
            return new Away(service.module()).problem();
        }
        // The types only: messages may repeat what was answered.
        LOG.errorf("%s: %s", service.module(), kinds(failure));
        return Troubled.of(PlatformProblem.UNEXPECTED, service).problem();
    }

    private static String kinds(Throwable failure) {
        var kinds = new StringBuilder();
        for (Throwable cause = failure; cause != null && kinds.length() < 500; cause = cause.getCause()) {
            kinds.append(cause.getClass().getName()).append(' ');
            if (cause instanceof com.fasterxml.jackson.databind.JsonMappingException json) {
                kinds.append(json.getPathReference()).append(' ');
            }
        }
        return kinds.toString();
    }
}
