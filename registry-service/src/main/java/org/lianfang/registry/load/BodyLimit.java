package org.lianfang.registry.load;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Holds every body to 1 MB except those of bulk work, each to a limit of its own below the server's. */
@Singleton
class BodyLimit {

    // Before login: what is too large is not read.
    private static final int PRIORITY = 400;
    private static final long MB = 1024L * 1024;
    // The server stops reading a body of unknown length at the limit found under this key.
    private static final String LIMIT_KEY = "io.quarkus.max-request-size";

    void install(@Observes Filters filters) {
        filters.register(BodyLimit::hold, PRIORITY);
    }

    private static void hold(RoutingContext request) {
        long limit = limitOf(request.request().path());
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() > 10 || length != null && Long.parseLong(length) > limit) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.fail(413);
            return;
        }
        if (length == null) request.put(LIMIT_KEY, limit);
        request.next();
    }

    private static long limitOf(String path) {
        if (path.equals("/operator/divisions") || path.startsWith("/rosters/")) return 48 * MB;
        return path.startsWith("/operator/") ? 24 * MB : MB;
    }
}
