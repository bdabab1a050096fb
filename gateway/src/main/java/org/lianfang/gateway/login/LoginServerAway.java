package org.lianfang.gateway.login;

import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** While the login server is away a new login gets a page that says so (design, section 9), not an error of ours. */
@Singleton
class LoginServerAway {

    // Before every other failure handler.
    private static final int FIRST = -10_000;

    void install(@Observes Router router) {
        router.route().order(FIRST).failureHandler(LoginServerAway::answer);
    }

    private static void answer(RoutingContext request) {
        if (!isLoginServer(request.failure()) || request.response().ended()) {
            request.next();
            return;
        }
        var problem = EntranceProblem.LOGIN_SERVER_AWAY;
        request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "5")
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(Page.saying(problem.zh(), problem.en()));
    }

    private static boolean isLoginServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException) return true;
        }
        return false;
    }
}
