package org.lianfang.gateway.graph;

import graphql.schema.GraphQLSchema;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lianfang.gateway.login.Entrance;
import org.lianfang.platform.problem.PlatformProblem;

/** Where {@code /graphql} is served: first the entrance, then the body, then the document. */
@Singleton
class GraphEndpoint {

    private static final String PATH = "/graphql";
    // After the framework has prepared the login (200) and before it looks at paths (100).
    private static final int ENTRANCE = 150;
    // Between the framework's sockets (-99) and its own handler (0), which is never reached.
    private static final int BODY = -50;
    private static final int DOCUMENT = -40;

    private final Entrance entrance;
    private final GraphHandler handler;
    private final long largest;

    GraphEndpoint(
            Entrance entrance,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request,
            StoredDocuments stored,
            WorkInFlight work,
            Provider<GraphQLSchema> schema,
            @ConfigProperty(name = "lianfang.graph.body-bytes", defaultValue = "1048576") long largest) {
        this.entrance = entrance;
        this.handler = new GraphHandler(identity, request, stored, work, schema);
        this.largest = largest;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, ENTRANCE);
    }

    void serve(@Observes Router router) {
        router.post(PATH).order(BODY).handler(BodyHandler.create(false).setBodyLimit(largest));
        router.route(PATH).order(DOCUMENT).handler(handler).failureHandler(GraphEndpoint::failed);
        router.route(PATH).order(BODY - 1).failureHandler(GraphEndpoint::failed);
    }

    private void admit(RoutingContext request) {
        String path = request.normalizedPath();
        boolean below = path.startsWith(PATH + "/");
        if (!path.equals(PATH) && !below) {
            request.next();
            return;
        }
        entrance.admit(request)
                .subscribe()
                .with(
                        refusal -> {
                            if (refusal == null && below) refusal = PlatformProblem.NOT_FOUND.problem();
                            if (refusal == null) request.next();
                            else GraphHandler.refuse(request, answerType(request), refusal);
                        },
                        failure -> GraphHandler.refuse(
                                request, answerType(request), PlatformProblem.UNAUTHENTICATED.problem()));
    }

    private static void failed(RoutingContext request) {
        var problem = request.statusCode() == 413 ? PlatformProblem.BODY_TOO_LARGE : PlatformProblem.UNEXPECTED;
        GraphHandler.refuse(request, answerType(request), problem.problem());
    }

    private static String answerType(RoutingContext request) {
        String type = MediaTypes.answerFor(request);
        return type == null ? MediaTypes.JSON : type;
    }
}
