package org.lianfang.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The sessions that the login server has ended. The framework forgets all of them as soon as anyone logs in, and each as
 * soon as one request has met it; a copied cookie would go on until its access token ends. Here they are kept for longer
 * than an access token lives: after that nothing can be renewed, because the login server has no such session any more.
 */
@Singleton
class EndedSessions {

    private static final Duration KEPT = Duration.ofMinutes(15);
    // Before the framework, which reads and verifies what the login server sends and answers 200 to nothing else.
    private static final int BEFORE = -1_000;

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final Clock clock;
    private final String path;

    EndedSessions(Clock clock, @ConfigProperty(name = "quarkus.oidc.web.logout.backchannel.path") String path) {
        this.clock = clock;
        this.path = path;
    }

    void listen(@Observes Router router) {
        router.post(path).order(BEFORE).handler(request -> {
            request.addEndHandler(answered -> {
                if (answered.succeeded() && request.response().getStatusCode() == 200) remember(request);
            });
            request.next();
        });
    }

    private void remember(RoutingContext request) {
        Instant now = clock.instant();
        ended.values().removeIf(now::isAfter);
        String[] token = request.request().getFormAttribute("logout_token").split("\\.");
        var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(token[1]), UTF_8));
        ended.put(claims.getString("sid"), now.plus(KEPT));
    }

    boolean contains(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("sid") instanceof String session
                && ended.containsKey(session);
    }
}
