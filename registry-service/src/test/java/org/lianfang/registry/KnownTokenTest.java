package org.lianfang.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.platformtest.Persona.MANAGER;
import static org.lianfang.platformtest.Persona.MANAGER_XIANZHOU;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.restassured.response.Response;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Persona;
import org.lianfang.platformtest.TestTokens;

/** A token that was found good is known again: as itself, for as long as it holds, and no other beside it. */
@OnRegistry
class KnownTokenTest {

    private static final String REFUSED = "401";
    private static final String NOTHING = "200 without the door";
    private static final String FOUND = "200 with the door";
    private static final Logger FRAMEWORK = Logger.getLogger("io.quarkus.oidc.runtime.OidcIdentityProvider");

    private final Sample sample = Sample.in(Persona.CHENGDONG);
    private final UUID door = sample.door("101");
    private final AtomicInteger verified = new AtomicInteger();
    private final Handler counter = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getMessage().equals("Starting creating SecurityIdentity")) verified.incrementAndGet();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    Callers callers;

    /** Whom the framework let in, with the request that it was. */
    @Singleton
    static class Callers {

        private final List<AuthenticationSuccessEvent> events = new CopyOnWriteArrayList<>();

        void see(@Observes AuthenticationSuccessEvent event) {
            events.add(event);
        }
    }

    @BeforeEach
    void load() {
        sample.load();
        callers.events.clear();
        FRAMEWORK.setLevel(Level.FINE);
        FRAMEWORK.setUseParentHandlers(false);
        FRAMEWORK.addHandler(counter);
    }

    @AfterEach
    void stop() {
        FRAMEWORK.removeHandler(counter);
        FRAMEWORK.setUseParentHandlers(true);
        FRAMEWORK.setLevel(Level.INFO);
    }

    @Test
    void aTokenThatComesAgainIsNotVerifiedAgain() {
        String token = token(MANAGER, Duration.ofMinutes(5));
        for (int i = 0; i < 5; i++) assertThat(doors(token)).isEqualTo(FOUND);

        assertThat(verified).hasValue(1);
    }

    @Test
    void whoComesAgainIsTheSamePerson() {
        String manager = token(MANAGER, Duration.ofMinutes(5));
        String other = token(MANAGER_XIANZHOU, Duration.ofMinutes(5));
        for (int i = 0; i < 3; i++) {
            assertThat(doors(manager)).isEqualTo(FOUND);
            assertThat(doors(other)).isEqualTo(NOTHING);
        }

        assertThat(verified).hasValue(2);
    }

    @Test
    void aTokenThatHasEndedIsRefusedThoughItWasKnown() throws InterruptedException {
        String token = token(MANAGER, Duration.ofSeconds(3));
        assertThat(doors(token)).isEqualTo(FOUND);
        assertThat(doors(token)).isEqualTo(FOUND);

        Thread.sleep(Duration.ofSeconds(4).toMillis());
        assertThat(doors(token)).isEqualTo(REFUSED);
    }

    @Test
    void aTokenWithOneOtherCharacterIsRefused() {
        String token = token(MANAGER, Duration.ofMinutes(5));
        assertThat(doors(token)).isEqualTo(FOUND);

        for (int part = 0; part < 3; part++)
            assertThat(doors(withOneOther(token, part))).isEqualTo(REFUSED);
        assertThat(doors(token)).isEqualTo(FOUND);
    }

    @Test
    void theSameClaimsUnderAnotherSignatureAreRefused() {
        String token = token(MANAGER, Duration.ofMinutes(5));
        String other = token(MANAGER_XIANZHOU, Duration.ofMinutes(5));
        assertThat(doors(token)).isEqualTo(FOUND);
        assertThat(doors(other)).isEqualTo(NOTHING);

        assertThat(doors(claims(token) + signature(other))).isEqualTo(REFUSED);
        assertThat(doors(claims(other) + signature(token))).isEqualTo(REFUSED);
    }

    @Test
    void whatIsRefusedIsVerifiedEachTime() {
        String elsewhere = token(MANAGER, Set.of("supply-service"), TestTokens.ISSUER);
        String foreign = token(MANAGER, TestTokens.AUDIENCE, "https://another.test");
        for (int i = 0; i < 2; i++) {
            assertThat(doors(elsewhere)).isEqualTo(REFUSED);
            assertThat(doors(foreign)).isEqualTo(REFUSED);
        }

        assertThat(verified).hasValue(4);
    }

    /** What belongs to a request is of the one that is answered; all else is as the framework says it. */
    @Test
    void nothingOfOneRequestIsSeenInAnother() {
        String token = token(MANAGER, Duration.ofMinutes(5));
        doors(token);
        doors(token);

        assertThat(verified).hasValue(1);
        assertThat(callers.events).hasSize(2).allSatisfy(event -> assertThat(
                        event.getSecurityIdentity().<RoutingContext>getAttribute(RoutingContext.class.getName()))
                .isNotNull()
                .isSameAs(event.getEventProperties().get(RoutingContext.class.getName())));
        SecurityIdentity first = callers.events.get(0).getSecurityIdentity();
        SecurityIdentity again = callers.events.get(1).getSecurityIdentity();
        assertThat(again.<RoutingContext>getAttribute(RoutingContext.class.getName()))
                .isNotSameAs(first.getAttribute(RoutingContext.class.getName()));
        assertThat(again.getAttributes()).containsOnlyKeys(first.getAttributes().keySet());
        assertThat(again.getRoles()).isEqualTo(first.getRoles());
        assertThat(again.getPermissions()).isEqualTo(first.getPermissions());
        assertThat(again.getCredentials()).isEqualTo(first.getCredentials());
    }

    private String doors(String token) {
        Response answer = given().auth().oauth2(token).get("/households?text=" + sample.name);
        if (answer.statusCode() != 200) return String.valueOf(answer.statusCode());
        return answer.asString().contains(door.toString()) ? FOUND : NOTHING;
    }

    private static String token(Persona persona, Duration lifespan) {
        return token(persona, TestTokens.AUDIENCE, TestTokens.ISSUER, lifespan);
    }

    private static String token(Persona persona, Set<String> audience, String issuer) {
        return token(persona, audience, issuer, Duration.ofMinutes(5));
    }

    private static String token(Persona persona, Set<String> audience, String issuer, Duration lifespan) {
        return TestTokens.claims(
                persona.id(),
                persona.username(),
                persona.username(),
                persona.roles(),
                persona.grants(),
                null,
                audience,
                issuer,
                lifespan);
    }

    /** In the middle of a part: at its end some bits of the last character do not count. */
    private static String withOneOther(String token, int part) {
        String[] parts = token.split("\\.");
        var letters = new StringBuilder(parts[part]);
        int middle = letters.length() / 2;
        letters.setCharAt(middle, letters.charAt(middle) == 'A' ? 'B' : 'A');
        parts[part] = letters.toString();
        return String.join(".", parts);
    }

    private static String claims(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }
}
