package org.lianfang.gateway.graph;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Map;
import org.lianfang.platform.problem.Problem;

/** Which documents run: stored ones, or any that is not too large where free queries are open. */
@Singleton
@Unremovable
class DocumentRules {

    private final GraphLimits limits;
    private final StoredDocuments stored;

    DocumentRules(GraphLimits limits, StoredDocuments stored) {
        this.limits = limits;
        this.stored = stored;
    }

    int tokens() {
        return limits.tokens();
    }

    /** Why this document must not run, or null. */
    Problem refusal(
            GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, Object> variables) {
        if (!limits.open() && !stored.holds(document)) return GraphProblem.DOCUMENT_UNKNOWN.problem();
        var measuring = new Measuring(schema, document, variables);
        Measure measure = measuring.of(operation, root(schema, operation.getOperation()));
        if (measuring.introspects() && !limits.open()) return GraphProblem.INTROSPECTION_CLOSED.problem();
        if (measure.depth() > limits.depth()) return GraphProblem.TOO_DEEP.problem();
        if (measuring.aliases() > limits.aliases()) return GraphProblem.TOO_MANY_ALIASES.problem();
        if (operation.getSelectionSet().getSelections().size() > limits.rootFields()) {
            return GraphProblem.TOO_MANY_ROOT_FIELDS.problem();
        }
        if (measure.cost() > limits.complexity()) {
            return GraphProblem.TOO_COSTLY.with(measure.cost() + " > " + limits.complexity());
        }
        return null;
    }

    static GraphQLObjectType root(GraphQLSchema schema, Operation operation) {
        return switch (operation) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }
}
