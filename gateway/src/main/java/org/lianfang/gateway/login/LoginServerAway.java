package org.lianfang.gateway.login;

import io.quarkus.oidc.OIDCException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * While the login server is away a new login gets a page that says so (design, section 9), neither an error of ours nor a
 * redirect to a server that does not answer.
 */
@Singleton
class LoginServerAway {

    private static final Logger LOG = Logger.getLogger(LoginServerAway.class);
    // Before every other failure handler.
    private static final int FIRST = -10_000;
    // Before paths are looked at (100), which is where a person is sent to the login.
    private static final int BEFORE_LOGIN = 140;
    private static final Pattern NO_LOGIN = Pattern.compile("/(graphql|q|signed-out|logout)(/.*)?");

    private final LoginServer server;
    private final boolean loginsHere;

    LoginServerAway(
            @RestClient LoginServer server,
            @ConfigProperty(name = "quarkus.oidc.web.tenant-enabled", defaultValue = "true") boolean loginsHere) {
        this.server = server;
        this.loginsHere = loginsHere;
    }

    void ask(@Observes Filters filters) {
        if (loginsHere) filters.register(this::askFirst, BEFORE_LOGIN);
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).failureHandler(LoginServerAway::failed);
    }

    private void askFirst(RoutingContext request) {
        if (!isNewLogin(request)) {
            request.next();
            return;
        }
        var context = request.vertx().getOrCreateContext();
        server.description()
                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                .subscribe()
                .with(there -> request.next(), away -> {
                    LOG.warnf(
                            "The login server did not answer: %s",
                            away.getClass().getName());
                    tell(request);
                });
    }

    private static boolean isNewLogin(RoutingContext request) {
        return request.request().method() == HttpMethod.GET
                && !NO_LOGIN.matcher(request.normalizedPath()).matches()
                && !request.request().headers().contains("Authorization")
                // On the way back from the login server.
                && request.request().getParam("code") == null
                && Tenants.sessionCookies(request).isEmpty();
    }

    private static void failed(RoutingContext request) {
        if (isLoginServer(request.failure()) && !request.response().ended()) tell(request);
        else request.next();
    }

    private static void tell(RoutingContext request) {
        var problem = EntranceProblem.LOGIN_SERVER_AWAY;
        request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "5")
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(Notice.page(problem.zh() + " " + problem.en()));
    }

    private static boolean isLoginServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException) return true;
        }
        return false;
    }
}
