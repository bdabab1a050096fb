package org.lianfang.gateway.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lianfang.gateway.access.Bearer;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.sharing.SharedLooks;

/**
 * Runs a request that was let in. In place of the framework's own handler, which takes any content type, changes data by GET
 * and answers 200 to everything.
 */
final class GraphHandler extends SmallRyeGraphQLAbstractHandler {

    private static final Logger LOG = Logger.getLogger(GraphHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    // With it, a document that waits and then meets a silent service still ends within the three seconds of the design.
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final StoredDocuments stored;
    private final ReadDocuments documents = new ReadDocuments();
    private final WorkInFlight work;
    private final Provider<GraphQLSchema> schema;
    private final SharedLooks looks = new SharedLooks(PATIENCE);

    GraphHandler(
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request,
            StoredDocuments stored,
            WorkInFlight work,
            Provider<GraphQLSchema> schema) {
        super(identity, request, false);
        this.stored = stored;
        this.work = work;
        this.schema = schema;
    }

    @Override
    protected void doHandle(RoutingContext request) {
        String type = MediaTypes.answerFor(request);
        if (type == null) {
            refuse(request, MediaTypes.JSON, GraphProblem.NOT_ACCEPTABLE.problem());
            return;
        }
        try {
            GraphRequest asked = read(request);
            Document document = documents.read(asked.query());
            OperationDefinition meant = asked.operation(document);
            Operation operation = meant.getOperation();
            if (operation == Operation.SUBSCRIPTION) throw GraphProblem.SOCKET_ONLY.problem();
            if (operation != Operation.QUERY && request.request().method() == HttpMethod.GET) {
                throw GraphProblem.POST_ONLY.problem();
            }
            Runnable close = keptOpen(request);
            Uni<Answer> answer = answer(request, asked, document, meant);
            (operation == Operation.QUERY ? shared(request, asked, answer) : answer)
                    .onTermination()
                    .invoke(close)
                    .subscribe()
                    .with(told -> told.by(request, type), failure -> fail(request, type, failure));
        } catch (Problem problem) {
            refuse(request, type, problem);
        }
    }

    /**
     * The framework ends the request's context, and with it whose request it is, when the caller hangs up. An act on two services would
     * be left half done, so the context stays until the work is over.
     *
     * @return ends it
     */
    private static Runnable keptOpen(RoutingContext request) {
        request.response().endHandler(null).closeHandler(null).exceptionHandler(broken -> {});
        InjectableContext context = Arc.container().requestContext();
        InjectableContext.ContextState state = context.getState();
        return () -> context.destroy(state);
    }

    /** Who asks the same with the same token at the same time, e.g. in several windows that were told of one change, is answered once. */
    private Uni<Answer> shared(RoutingContext request, GraphRequest asked, Uni<Answer> answer) {
        String token = request.user() instanceof QuarkusHttpUser user ? Bearer.of(user.getSecurityIdentity()) : null;
        return token == null ? answer : looks.ask(new Same(token, asked), () -> answer);
    }

    /** All that an answer depends on. */
    private record Same(String token, GraphRequest asked) {
        @Override
        public String toString() {
            return "Same"; // neither a token nor what someone searched for
        }
    }

    /** Runs the document when it is subscribed to, within the context that its request has now. */
    private Uni<Answer> answer(
            RoutingContext request, GraphRequest asked, Document document, OperationDefinition meant) {
        ManagedContext context = Arc.container().requestContext();
        InjectableContext.ContextState state = context.getState();
        return Uni.createFrom().emitter(answer -> {
            var measuring = new Measuring(schema.get(), document, asked.numbers());
            long cost = measuring
                    .of(meant, DocumentRules.root(schema.get(), meant.getOperation()))
                    .cost();
            var writer = new Writer(answer, work.take(cost));
            // One that waited for another begins when its handler has long returned, and left the context.
            boolean left = !context.isActive();
            if (left) context.activate(state);
            try {
                // The framework goes on with what another request may have left on the thread.
                SmallRyeContextManager.clearCurrentSmallRyeContext();
                getExecutionService().executeAsync(asked.json(), getMetaData(request), writer);
            } catch (RuntimeException failure) {
                writer.fail(failure);
            } finally {
                if (left) context.deactivate();
            }
        });
    }

    private GraphRequest read(RoutingContext request) {
        HttpMethod method = request.request().method();
        if (method == HttpMethod.GET) return GraphRequest.ofAddress(request, stored);
        if (method != HttpMethod.POST) throw PlatformProblem.METHOD_NOT_ALLOWED.problem();
        if (!MediaTypes.isJson(request)) throw PlatformProblem.UNSUPPORTED_MEDIA_TYPE.problem();
        return GraphRequest.ofBody(request, stored);
    }

    /** Answers a request that does not run. */
    static void refuse(RoutingContext request, String type, Problem problem) {
        int status = problem.type().status();
        // What is wrong in the document itself is an answer of 200 for those who know nothing but JSON.
        boolean inDocument = problem.type() == GraphProblem.QUERY_UNREADABLE;
        if (inDocument && type.equals(MediaTypes.JSON)) status = 200;
        HttpServerResponse response = request.response();
        if (status == 405) response.putHeader("Allow", "GET, POST");
        if (status == 503) response.putHeader("Retry-After", "1");
        if (status == 401) response.putHeader("WWW-Authenticate", "Bearer");
        end(
                response.setStatusCode(status),
                type,
                written(Map.of("errors", List.of(specification(GraphErrors.told(problem))))));
    }

    private static Map<String, Object> specification(GraphQLError error) {
        var specification = new LinkedHashMap<>(error.toSpecification());
        // That of the framework's classification would hide the six of the contract.
        specification.put("extensions", error.getExtensions());
        return specification;
    }

    private static void fail(RoutingContext request, String type, Throwable failure) {
        if (failure instanceof Problem problem) {
            refuse(request, type, problem);
            return;
        }
        LOG.errorf("Unexpected %s", failure.getClass().getName());
        LOG.debug("Unexpected", failure);
        refuse(request, type, PlatformProblem.UNEXPECTED.problem());
    }

    private static void end(HttpServerResponse response, String type, byte[] answer) {
        if (response.ended() || response.closed()) return;
        response.putHeader("Content-Type", type + "; charset=utf-8").putHeader("Cache-Control", "no-store");
        response.end(Buffer.buffer(answer));
    }

    private static byte[] written(Map<String, Object> answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param ran whether there are data, even where all of them are null */
    private record Answer(boolean ran, byte[] json) {

        static Answer of(ExecutionResult result) {
            var answer = new LinkedHashMap<String, Object>();
            List<GraphQLError> errors = GraphErrors.told(result.getErrors());
            if (!errors.isEmpty()) {
                answer.put(
                        "errors",
                        errors.stream().map(GraphHandler::specification).toList());
            }
            if (result.isDataPresent()) answer.put("data", result.getData());
            return new Answer(result.isDataPresent(), written(answer));
        }

        void by(RoutingContext request, String type) {
            int status = ran || type.equals(MediaTypes.JSON) ? 200 : 400;
            end(request.response().setStatusCode(status), type, json);
        }
    }

    /** @param giveBack ends the document's share of the work in flight */
    private record Writer(UniEmitter<? super Answer> answer, Runnable giveBack) implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse response) {
            giveBack.run();
            try {
                answer.complete(Answer.of(response.getExecutionResult()));
            } catch (RuntimeException failure) {
                // Whatever it is, the caller is answered.
                answer.fail(failure);
            }
        }

        @Override
        public void fail(Throwable failure) {
            giveBack.run();
            answer.fail(failure);
        }
    }
}
