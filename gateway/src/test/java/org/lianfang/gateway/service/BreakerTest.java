package org.lianfang.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.World;
import org.lianfang.platform.problem.Away;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platformtest.Backend;

/** The breaker is for services that are silent; nobody can open it by what he sends. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class BreakerTest {

    @Inject
    Services services;

    @AfterEach
    void close() {
        CircuitBreakerMaintenance.get().reset(Service.SUPPLY.module());
    }

    @Test
    @ActivateRequestContext
    void whatFailsInTheGatewayOrIsRefusedOpensNoBreaker() {
        for (int i = 0; i < 30; i++) {
            assertThat(failing(new StringIndexOutOfBoundsException()).type().name())
                    .isEqualTo("UNEXPECTED");
            failing(new ProcessingException(unreadable()));
            failing(PlatformProblem.BAD_INPUT.problem());
        }

        assertThat(state()).isEqualTo(CircuitBreakerState.CLOSED);
    }

    @Test
    @ActivateRequestContext
    void brokenConnectionsOpenIt() {
        for (int i = 0; i < 30; i++) {
            assertThat(failing(new ProcessingException(new ConnectException())).type())
                    .isInstanceOf(Away.class);
        }

        assertThat(state()).isEqualTo(CircuitBreakerState.OPEN);
    }

    @Test
    void silenceIsNoAnswerInTimeOrABrokenConnection() {
        assertThat(Silence.isSilence(new TimeoutException())).isTrue();
        assertThat(Silence.isSilence(new ProcessingException(new java.util.concurrent.TimeoutException())))
                .isTrue();
        assertThat(Silence.isSilence(new HttpClosedException("closed"))).isTrue();
        assertThat(Silence.isBrokenConnection(new TimeoutException())).isFalse();
        assertThat(Silence.isSilence(unreadable())).isFalse();
    }

    private Problem failing(Throwable failure) {
        return catchThrowableOfType(Problem.class, () -> services.write(
                        Service.SUPPLY, () -> Uni.createFrom().failure(failure))
                .await()
                .indefinitely());
    }

    private static Throwable unreadable() {
        try {
            new ObjectMapper().readTree("{");
            throw new AssertionError();
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            return unreadable;
        }
    }

    private static CircuitBreakerState state() {
        return CircuitBreakerMaintenance.get().currentState(Service.SUPPLY.module());
    }
}
