package org.lianfang.platform.caller;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.ProblemBody;

/** What a service answers to a call without a valid token; the framework's own answer is empty. The gateway has its own. */
@Singleton
class LoginChallenge implements HttpAuthenticationMechanism {

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        var response = request.response();
        if (response.ended()) return Uni.createFrom().item(true);
        ProblemBody body = PlatformProblem.UNAUTHENTICATED.problem().body();
        response.setStatusCode(body.status())
                .putHeader("WWW-Authenticate", "Bearer")
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE);
        return Uni.createFrom()
                .completionStage(response.end(body.json()).toCompletionStage())
                .replaceWith(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** Before the one that reads the token, which would answer without a body. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 500;
    }
}
