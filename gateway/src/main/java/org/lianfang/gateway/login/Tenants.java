package org.lianfang.gateway.login;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Chooses how a caller logs in: a token in the header is taken as it is, everyone else has a session or gets one. */
@Singleton
class Tenants implements TenantResolver {

    static final String WEB = "web";
    private static final String SESSION = "q_session_" + WEB;

    @Override
    public String resolve(RoutingContext request) {
        return isBrowser(request) ? WEB : null;
    }

    static boolean isBrowser(RoutingContext request) {
        return !request.request().headers().contains("Authorization");
    }

    /** The session may be cut into several cookies, numbered after the first. */
    static List<Cookie> sessionCookies(RoutingContext request) {
        return request.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(SESSION))
                .toList();
    }
}
