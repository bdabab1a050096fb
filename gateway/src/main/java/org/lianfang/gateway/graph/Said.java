package org.lianfang.gateway.graph;

import graphql.language.Argument;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;

/** What a client said itself; in an argument's value it cannot be told from the default of the contract. */
public final class Said {

    private Said() {}

    /** The value, or null where it was left out, also as a variable. */
    public static <T> T orNull(Context context, String argument, T value) {
        var environment = context.unwrap(DataFetchingEnvironment.class);
        return environment.getField().getArguments().stream()
                        .filter(each -> each.getName().equals(argument))
                        .anyMatch(each -> isSent(each, environment))
                ? value
                : null;
    }

    private static boolean isSent(Argument argument, DataFetchingEnvironment environment) {
        return !(argument.getValue() instanceof VariableReference variable)
                || environment.getVariables().containsKey(variable.getName());
    }
}
