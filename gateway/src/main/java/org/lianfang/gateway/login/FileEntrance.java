package org.lianfang.gateway.login;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.problem.ProblemBody;

/** Files pass the same entrance as the graph: a token, or a session from a page of this site; never a redirect. */
@Singleton
class FileEntrance {

    private static final List<String> PATHS = List.of("/rosters/", "/hours/", "/rotas/");
    // As the graph's: after the framework has prepared the login and before it looks at paths.
    private static final int PRIORITY = 149;
    // Five thousand shifts have a third of it; volunteer-service takes no more.
    private static final long LARGEST_ROTA = 1 << 20;
    private static final String LIMIT_KEY = "io.quarkus.max-request-size";

    private final Entrance entrance;

    FileEntrance(Entrance entrance) {
        this.entrance = entrance;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext request) {
        if (PATHS.stream().noneMatch(request.normalizedPath()::startsWith)) {
            request.next();
            return;
        }
        if (request.normalizedPath().startsWith("/rotas/") && isTooLarge(request)) {
            refuse(request, PlatformProblem.BODY_TOO_LARGE.problem());
            return;
        }
        entrance.admit(request)
                .subscribe()
                .with(
                        refusal -> {
                            if (refusal == null) request.next();
                            else refuse(request, refusal);
                        },
                        failure -> refuse(request, PlatformProblem.UNAUTHENTICATED.problem()));
    }

    /** Announced or not: the server stops reading what announces no length at the limit found under the key. */
    private static boolean isTooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        request.put(LIMIT_KEY, LARGEST_ROTA);
        return length != null && (length.length() > 10 || Long.parseLong(length) > LARGEST_ROTA);
    }

    private static void refuse(RoutingContext request, Problem problem) {
        ProblemBody body = problem.body();
        request.response()
                .setStatusCode(body.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(body.json());
    }
}
