package org.lianfang.gateway.login;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;

/**
 * Who may ask the graph: whoever brings a valid token, or the session cookie from a page of this site. A browser sends the
 * cookie along with whatever a foreign page makes it send; what a foreign page cannot send is a header of its own.
 */
@Singleton
public class Entrance {

    // A token is checked here, with keys that are known; only a login server that was never met is waited for.
    private static final Duration LOGIN_SERVER = Duration.ofSeconds(3);
    private static final String MARK = "X-Requested-With";
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_HERE = (request, failure) -> {};

    private final LoginServer loginServer;
    private final Optional<String> publicUrl;

    Entrance(LoginServer loginServer, @ConfigProperty(name = "lianfang.public-url") Optional<String> publicUrl) {
        this.loginServer = loginServer;
        this.publicUrl = publicUrl.map(url -> url.replaceFirst("/+$", ""));
    }

    /** Null where the request may pass, else why it may not; never a redirect. */
    public Uni<Problem> admit(RoutingContext request) {
        boolean bearer = request.request().headers().contains("Authorization");
        if (!bearer && Tenants.sessionCookies(request).isEmpty())
            return refused(PlatformProblem.UNAUTHENTICATED.problem());
        if (!bearer && !fromOwnPage(request.request())) return refused(EntranceProblem.FOREIGN_PAGE.problem());
        List<String> brought = sessions(request);
        // The framework's own answer to a bad token is a redirect or a page; ours comes from the caller of this method.
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_HERE);
        return QuarkusHttpUser.getSecurityIdentity(request, null)
                .map(identity -> knownTo(request, identity))
                // The answer that opens a socket carries no cookie: a renewed session would be lost with it.
                .map(refusal -> refusal == null
                                && isSocket(request.request())
                                && !sessions(request).equals(brought)
                        ? EntranceProblem.SESSION_RENEWED.problem()
                        : refusal)
                .ifNoItem()
                .after(LOGIN_SERVER)
                .fail()
                .emitOn(EventLoop.of(request))
                .onFailure(failure -> failure instanceof OIDCException || failure instanceof TimeoutException)
                .recoverWithItem(() -> EntranceProblem.LOGIN_SERVER_AWAY.problem())
                // An expired or forged token, a session that has ended, or one that cannot be renewed just now.
                .onFailure()
                .recoverWithUni(
                        () -> bearer ? refused(PlatformProblem.UNAUTHENTICATED.problem()) : sessionRefused(request));
    }

    private Uni<Problem> sessionRefused(RoutingContext request) {
        return loginServer
                .isAway()
                .emitOn(EventLoop.of(request))
                .map(away ->
                        away ? EntranceProblem.LOGIN_SERVER_AWAY.problem() : PlatformProblem.UNAUTHENTICATED.problem());
    }

    private static Problem knownTo(RoutingContext request, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) return PlatformProblem.UNAUTHENTICATED.problem();
        QuarkusHttpUser.setIdentity(identity, request);
        return null;
    }

    private boolean fromOwnPage(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) return false;
        String origin = request.getHeader("Origin");
        if (origin != null && !isOwn(origin, request)) return false;
        // A browser cannot give a socket a header, but it names the page's origin always.
        return isSocket(request) ? origin != null : request.getHeader(MARK) != null;
    }

    private static boolean isSocket(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private static List<String> sessions(RoutingContext request) {
        return Tenants.sessionCookies(request).stream()
                .map(Cookie::getValue)
                .sorted()
                .toList();
    }

    private boolean isOwn(String origin, HttpServerRequest request) {
        String own = publicUrl.orElseGet(() -> request.scheme() + "://" + request.authority());
        return origin.equalsIgnoreCase(own);
    }

    private static Uni<Problem> refused(Problem problem) {
        return Uni.createFrom().item(problem);
    }
}
