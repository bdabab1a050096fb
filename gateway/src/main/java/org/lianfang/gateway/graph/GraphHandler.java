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
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;

/**
 * Runs a request that was let in. In place of the framework's own handler, which takes any content type, changes data by GET
 * and answers 200 to everything.
 */
final class GraphHandler extends SmallRyeGraphQLAbstractHandler {

    private static final Logger LOG = Logger.getLogger(GraphHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StoredDocuments stored;
    private final ReadDocuments documents = new ReadDocuments();
    private final WorkInFlight work;
    private final Provider<GraphQLSchema> schema;

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
            var measuring = new Measuring(schema.get(), document, asked.numbers());
            long cost = measuring
                    .of(meant, DocumentRules.root(schema.get(), operation))
                    .cost();
            run(request, asked, new Writer(request, type, work.take(cost), keptOpen(request)));
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

    private void run(RoutingContext request, GraphRequest asked, Writer writer) {
        // The framework goes on with what another request may have left on the thread.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        try {
            getExecutionService().executeAsync(asked.json(), getMetaData(request), writer);
        } catch (RuntimeException failure) {
            writer.fail(failure);
        }
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
        end(response.setStatusCode(status), type, Map.of("errors", List.of(specification(GraphErrors.told(problem)))));
    }

    private static Map<String, Object> specification(GraphQLError error) {
        var specification = new LinkedHashMap<>(error.toSpecification());
        // That of the framework's classification would hide the six of the contract.
        specification.put("extensions", error.getExtensions());
        return specification;
    }

    private static void end(HttpServerResponse response, String type, Map<String, Object> answer) {
        if (response.ended() || response.closed()) return;
        response.putHeader("Content-Type", type + "; charset=utf-8").putHeader("Cache-Control", "no-store");
        try {
            response.end(Buffer.buffer(JSON.writeValueAsBytes(answer)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param giveBack ends the document's share of the work in flight
     * @param close ends the context of the request
     */
    private record Writer(RoutingContext request, String type, Runnable giveBack, Runnable close)
            implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse response) {
            giveBack.run();
            try {
                answer(response);
                close.run();
            } catch (RuntimeException failure) {
                // Whatever it is, the caller is answered and the place in flight is given back.
                fail(failure);
            }
        }

        private void answer(ExecutionResponse response) {
            ExecutionResult result = response.getExecutionResult();
            var answer = new LinkedHashMap<String, Object>();
            List<GraphQLError> errors = GraphErrors.told(result.getErrors());
            if (!errors.isEmpty()) {
                answer.put(
                        "errors",
                        errors.stream().map(GraphHandler::specification).toList());
            }
            if (result.isDataPresent()) answer.put("data", result.getData());
            boolean ran = result.isDataPresent() || type.equals(MediaTypes.JSON);
            end(request.response().setStatusCode(ran ? 200 : 400), type, answer);
        }

        @Override
        public void fail(Throwable failure) {
            giveBack.run();
            LOG.errorf("Unexpected %s", failure.getClass().getName());
            LOG.debug("Unexpected", failure);
            refuse(request, type, PlatformProblem.UNEXPECTED.problem());
            close.run();
        }
    }
}
