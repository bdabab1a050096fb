package org.lianfang.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds the work in flight: what is above it is answered 503 at once instead of waiting behind it (design, section 9). */
@Singleton
class LoadLimit {

    // After the framework's own headers and before login: a refused request must cost nothing.
    private static final int PRIORITY = 500;
    private static final String BODY =
            """
            {"title":"系统繁忙，请稍后再试。 Too much at once, try again shortly.","status":503,"code":"SERVICE_UNAVAILABLE","problem":"OVERLOADED"}""";

    private final int limit;
    private final AtomicInteger inFlight = new AtomicInteger();

    LoadLimit(@ConfigProperty(name = "lianfang.limits.in-flight", defaultValue = "512") int limit) {
        this.limit = limit;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext request) {
        if (request.request().path().startsWith("/q/")) {
            request.next();
            return;
        }
        if (inFlight.incrementAndGet() > limit) {
            inFlight.decrementAndGet();
            request.response()
                    .setStatusCode(503)
                    .putHeader("Retry-After", "1")
                    .putHeader("Content-Type", "application/problem+json")
                    .end(BODY);
            return;
        }
        request.addEndHandler(ended -> inFlight.decrementAndGet());
        request.next();
    }
}
