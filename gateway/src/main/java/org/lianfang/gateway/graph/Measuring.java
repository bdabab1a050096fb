package org.lianfang.gateway.graph;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures a document before it runs. Each fragment is measured once, so that fragments which spread one another cost no more
 * than their own length; a list without a page size counts as a few, being short by nature.
 */
final class Measuring {

    private static final int SHORT_LIST = 4;

    // The arguments that say how long a list may be.
    private static final List<String> LENGTHS = List.of("first", "days");

    private final GraphQLSchema schema;
    private final Map<String, Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Measure> measured = new HashMap<>();
    private int aliases;
    private boolean introspects;

    Measuring(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        this.schema = schema;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    Measure of(OperationDefinition operation, GraphQLObjectType root) {
        return of(operation.getSelectionSet(), root);
    }

    private Measure of(SelectionSet selections, GraphQLObjectType type) {
        Measure sum = Measure.NOTHING;
        if (selections == null) return sum;
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) sum = sum.beside(of(field, type));
            else if (selection instanceof InlineFragment inline) sum = sum.beside(of(inline.getSelectionSet(), type));
            else if (selection instanceof FragmentSpread spread) sum = sum.beside(of(spread, type));
        }
        return sum;
    }

    int aliases() {
        return aliases;
    }

    boolean introspects() {
        return introspects;
    }

    private Measure of(FragmentSpread spread, GraphQLObjectType type) {
        Measure known = measured.get(spread.getName());
        if (known != null) return known;
        FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment == null) return Measure.NOTHING;
        // A fragment that spreads itself is refused by the validation; here it must only come to an end.
        measured.put(spread.getName(), Measure.NOTHING);
        Measure measure = of(fragment.getSelectionSet(), type);
        measured.put(spread.getName(), measure);
        return measure;
    }

    private Measure of(Field field, GraphQLObjectType type) {
        if (field.getAlias() != null) aliases++;
        if (field.getName().equals("__schema") || field.getName().equals("__type")) {
            introspects = true;
            return Measure.NOTHING;
        }
        GraphQLFieldDefinition definition = type == null ? null : type.getFieldDefinition(field.getName());
        if (definition == null) return Measure.NOTHING.under(1);
        var below = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType object
                ? schema.getObjectType(object.getName())
                : null;
        return of(field.getSelectionSet(), below).under(times(field, definition));
    }

    private int times(Field field, GraphQLFieldDefinition definition) {
        GraphQLArgument first = LENGTHS.stream()
                .map(definition::getArgument)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (first == null) {
            return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))
                            && !definition.getName().equals("nodes")
                    ? SHORT_LIST
                    : 1;
        }
        Integer asked = number(field, first.getName());
        if (asked == null) {
            Object standard = GraphQLArgument.getArgumentDefaultValue(first);
            return standard instanceof Integer size ? size : 50;
        }
        return Math.max(1, asked);
    }

    private Integer number(Field field, String name) {
        for (Argument argument : field.getArguments()) {
            if (!argument.getName().equals(name)) continue;
            Value<?> value = argument.getValue();
            if (value instanceof IntValue literal)
                return literal.getValue()
                        .min(java.math.BigInteger.valueOf(100_000))
                        .intValue();
            if (value instanceof VariableReference reference
                    && variables.get(reference.getName()) instanceof Number number) return number.intValue();
        }
        return null;
    }
}
