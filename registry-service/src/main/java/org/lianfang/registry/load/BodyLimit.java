package org.lianfang.registry.load;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Holds every body to 1 MB except those of the operator's bulk loads, for which the server's own limit is set. */
@Singleton
class BodyLimit {

    // Before login: what is too large is not read.
    private static final int PRIORITY = 400;
    private static final long ORDINARY = 1024L * 1024;
    // The server stops reading a body of unknown length at the limit found under this key.
    private static final String LIMIT_KEY = "io.quarkus.max-request-size";

    void install(@Observes Filters filters) {
        filters.register(BodyLimit::hold, PRIORITY);
    }

    private static void hold(RoutingContext request) {
        if (request.request().path().startsWith("/operator/")) {
            request.next();
            return;
        }
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() > 7 || length != null && Long.parseLong(length) > ORDINARY) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.fail(413);
            return;
        }
        if (length == null) request.put(LIMIT_KEY, ORDINARY);
        request.next();
    }
}
