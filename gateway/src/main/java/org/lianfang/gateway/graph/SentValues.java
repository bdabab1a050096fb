package org.lianfang.gateway.graph;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Checks every value that a request sends, literal or variable, before any service is asked. The framework rounds numbers, takes
 * texts for numbers, and says of a value inside an input object only that something was wrong. Where the document itself does not
 * fit the graph, the validation after this says so.
 */
final class SentValues {

    // What the whole list of a connection counts, beside the page that is sent.
    private static final Set<String> COUNTS = Set.of("totalCount", "personsCount", "bookedCount", "placesCount");

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final PlainValues plain;
    private boolean counted;

    SentValues(GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, Object> variables) {
        this.schema = schema;
        this.plain = new PlainValues(operation, variables);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** Refuses the first value that does not fit its type, by the name of its field. */
    void check(SelectionSet selections, GraphQLObjectType type) {
        if (selections == null || type == null) return;
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) check(field, type);
            else if (selection instanceof InlineFragment inline) check(inline.getSelectionSet(), type);
            else if (selection instanceof FragmentSpread spread) {
                // Once each: what it holds does not depend on where it is spread.
                FragmentDefinition fragment = fragments.remove(spread.getName());
                if (fragment != null) check(fragment.getSelectionSet(), type);
            }
        }
    }

    /** Whether a total is selected in what was checked: counting rows that nobody asked for costs. */
    boolean isCounted() {
        return counted;
    }

    private void check(Field field, GraphQLObjectType type) {
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null) return;
        if (COUNTS.contains(field.getName())) counted = true;
        for (Argument sent : field.getArguments()) {
            GraphQLArgument argument = definition.getArgument(sent.getName());
            if (argument == null) continue;
            if (plain.isAbsent(sent.getValue()) && argument.hasSetDefaultValue()) continue;
            new SentValue(argument.getName()).check(argument.getType(), plain.of(sent.getValue()));
        }
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType below) {
            check(field.getSelectionSet(), schema.getObjectType(below.getName()));
        }
    }
}
