package org.lianfang.gateway.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.platform.problem.Problem;

/** Puts our rules into the framework where every document passes, whether it comes by HTTP or over a socket. */
public final class GraphRules implements EventingService {

    @Override
    public String getConfigKey() {
        return null;
    }

    /** An argument that is a list of ids is taken by the framework for an id that is a list, which it then cannot read. */
    @Override
    public Operation createOperation(Operation operation) {
        for (Argument argument : operation.getArguments()) {
            Reference reference = argument.getReference();
            if (argument.hasWrapper() && reference.getClassName().equals(List.class.getName())) {
                argument.setReference(new Reference.Builder()
                        .reference(reference)
                        .className(String.class.getName())
                        .build());
            }
        }
        return operation;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        int tokens = rules().tokens();
        // Tokens are the framework's own setting too, but there it has no effect on queries.
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(each ->
                        each.maxTokens(tokens).maxWhitespaceTokens(20_000).maxRuleDepth(200));
        ParserOptions.setDefaultOperationParserOptions(options);
        ParserOptions.setDefaultParserOptions(options);
        var standing = builder.build().getInstrumentation();
        return builder.instrumentation(
                new OnceARequest(standing, new Batches(), new Checked(), new Measured(), new Told()));
    }

    /** What was read of the text, or null where it cannot be read. */
    static Document document(ExecutionInput input) {
        SmallRyeContext context = input.getGraphQLContext().get(SmallRyeContextManager.CONTEXT);
        return context == null ? null : context.unwrap(Document.class);
    }

    private static DocumentRules rules() {
        return Arc.container().instance(DocumentRules.class).get();
    }

    private static final class Checked extends SimplePerformantInstrumentation {

        @Override
        public ExecutionInput instrumentExecutionInput(
                ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
            Document document = document(input);
            OperationDefinition operation = document == null ? null : operation(document, input.getOperationName());
            if (operation == null) return input; // what is wrong with it is said when it is parsed
            var schema = parameters.getSchema();
            var variables = input.getRawVariables().toMap();
            var values = new SentValues(schema, document, operation, variables);
            try {
                values.check(operation.getSelectionSet(), DocumentRules.root(schema, operation.getOperation()));
            } catch (Problem refusal) {
                throw new RefusedDocument(refusal);
            }
            if (Arc.container().requestContext().isActive()) {
                Arc.container().instance(Pages.class).get().count(values.isCounted());
            }
            return input;
        }

        private static OperationDefinition operation(Document document, String name) {
            boolean unnamed = name == null || name.isEmpty();
            return document.getDefinitionsOfType(OperationDefinition.class).stream()
                    .filter(each -> unnamed || name.equals(each.getName()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final class Measured extends SimplePerformantInstrumentation {

        @Override
        public ExecutionContext instrumentExecutionContext(
                ExecutionContext context, InstrumentationExecutionParameters parameters, InstrumentationState state) {
            Problem refusal = rules().refusal(
                            context.getGraphQLSchema(),
                            context.getDocument(),
                            context.getOperationDefinition(),
                            context.getCoercedVariables().toMap());
            if (refusal != null) throw new RefusedDocument(refusal);
            return context;
        }
    }

    /** Here and not only at the HTTP endpoint: the framework's own words, which a socket would get, repeat values. */
    private static final class Told extends SimplePerformantInstrumentation {

        @Override
        public CompletableFuture<ExecutionResult> instrumentExecutionResult(
                ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
            ExecutionResult told = result.getErrors().isEmpty()
                    ? result
                    : result.transform(builder -> builder.errors(GraphErrors.told(result.getErrors())));
            return CompletableFuture.completedFuture(told);
        }
    }
}
