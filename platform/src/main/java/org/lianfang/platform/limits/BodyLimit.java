package org.lianfang.platform.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.ProblemBody;

/** Says why a body that is announced too large is not taken; the framework's own refusal is empty. */
@Singleton
class BodyLimit {

    // Just before the framework's own check (2), so that paths with a limit of their own come first.
    private static final int PRIORITY = 10;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length == null || fits(length)) {
            request.next();
            return;
        }
        ProblemBody body = PlatformProblem.BODY_TOO_LARGE.problem().body();
        request.response()
                .setStatusCode(body.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                // The rest of the body is not read.
                .putHeader("Connection", "close")
                .end(body.json());
    }

    private boolean fits(String length) {
        try {
            return Long.parseLong(length) <= limit;
        } catch (NumberFormatException notANumber) {
            return true; // the framework refuses it
        }
    }
}
