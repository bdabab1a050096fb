package org.lianfang.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.ProblemBody;

/** Bounds the work in flight: what is above it is answered 503 at once instead of waiting behind it (design, section 9). */
@Singleton
class LoadLimit {

    // After the framework's own headers and before login: a refused request must cost nothing.
    private static final int PRIORITY = 500;
    // Beyond the gateway's 5 s; a bulk load that takes longer is one of few.
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final String BODY =
            PlatformProblem.OVERLOADED.problem().body().json();

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
                    .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                    .end(BODY);
            return;
        }
        releaseOnce(request);
        request.next();
    }

    /**
     * At the end of the answer or of the connection. A handler further down may put its own end handler in place of the context's
     * (that of the graph does), so the end of the body counts too; whoever leaves before it is given up after the longest answer.
     */
    private void releaseOnce(RoutingContext request) {
        var held = new AtomicBoolean(true);
        Runnable release = () -> {
            if (held.compareAndSet(true, false)) inFlight.decrementAndGet();
        };
        long timer = request.vertx().setTimer(LONGEST_ANSWER.toMillis(), late -> release.run());
        Runnable done = () -> {
            request.vertx().cancelTimer(timer);
            release.run();
        };
        request.addEndHandler(ended -> done.run());
        request.addBodyEndHandler(ended -> done.run());
    }
}
