package org.lianfang.gateway.login;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/**
 * The login of the framework with what it lacks for people: a session is renewed by one request for all that are asked at
 * once, a session that the login server has ended stays ended, nobody is sent to a login server that does not answer, and a
 * login that was not completed ends on a page.
 */
@Singleton
class WebSessions implements HttpAuthenticationMechanism {

    // A login server that is frozen takes the connection and never answers.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OidcAuthenticationMechanism framework;
    private final RenewedSessions renewed;
    private final EndedSessions ended;
    private final LoginServer loginServer;

    WebSessions(
            OidcAuthenticationMechanism framework,
            RenewedSessions renewed,
            EndedSessions ended,
            LoginServer loginServer) {
        this.framework = framework;
        this.renewed = renewed;
        this.ended = ended;
        this.loginServer = loginServer;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        if (!Tenants.isBrowser(request)) return framework.authenticate(request, identities);
        return renewed.oneAtATime(request, () -> framework.authenticate(request, identities))
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new OIDCException("The login server does not answer"))
                .emitOn(EventLoop.of(request))
                .onItem()
                .ifNotNull()
                .invoke(this::refuseEnded)
                .onFailure(AuthenticationCompletionException.class)
                .transform(failure -> new AuthenticationRedirectException("/login-failed"))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> startAnew(request))
                // The challenge is asked of whoever looked at the request last.
                .onTermination()
                .invoke(() -> request.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    /** A session that does not hold any more: the same page is asked for again, without it. */
    private Uni<SecurityIdentity> startAnew(RoutingContext request) {
        return loginServer.isAway().emitOn(EventLoop.of(request)).map(away -> {
            if (away) throw new OIDCException("The login server does not answer");
            Tenants.sessionCookies(request)
                    .forEach(cookie -> cookie.setValue("").setMaxAge(0).setPath("/"));
            throw new AuthenticationRedirectException(request.request().uri());
        });
    }

    private void refuseEnded(SecurityIdentity identity) {
        if (ended.contains(identity))
            throw new AuthenticationFailedException("The session was ended by the login server");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        if (!Tenants.isBrowser(request)) return framework.getChallenge(request);
        return loginServer.isAway().chain(away -> {
            // Before the framework takes the cookie away: the session may go on when the login server is back.
            if (away) throw new OIDCException("The login server does not answer");
            return framework.getChallenge(request);
        });
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return framework.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return framework.getCredentialTransport(request);
    }

    /** Before the framework's own, which is then not asked. */
    @Override
    public int getPriority() {
        return framework.getPriority() + 1;
    }
}
