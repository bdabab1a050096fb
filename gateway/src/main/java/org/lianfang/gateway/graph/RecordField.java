package org.lianfang.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/**
 * Fetches a field of a record by calling its accessor. The framework's own way prepares for each field of each row what could be asked
 * for there and is not: a copy of the request's context, with the path and, as JSON, all fields that are selected below.
 */
final class RecordField<T> implements PlugableDataFetcher<T>, LightDataFetcher<T> {

    private final Field field;
    private final Reference owner;
    private final boolean asItIs;
    private final FieldHelper helper;
    private Method accessor;

    RecordField(Field field, Reference owner) {
        this.field = field;
        this.owner = owner;
        this.helper = new FieldHelper(field);
        this.asItIs = isAsItIs(field);
    }

    /** What is adapted by code of its own may look at the request and stays with the framework. */
    static boolean fits(Field field) {
        boolean adapted = field.isAdaptingWith()
                || field.isAdaptingTo()
                || field.getReference().isAdaptingWith()
                || field.getReference().isAdaptingTo();
        boolean map = field.hasWrapper() && field.getWrapper().isMap();
        return field.getMethodName() != null && !adapted && !map;
    }

    @Override
    public T get(GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return value(source);
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        return value(environment.getSource());
    }

    @SuppressWarnings("unchecked")
    private T value(Object source) throws ReflectiveOperationException {
        Object value = accessor().invoke(source);
        if (value == null || asItIs) return (T) value;
        try {
            return (T) helper.transformOrAdaptResponse(value, null);
        } catch (AbstractDataFetcherException unchanged) { // as the framework has it; the scalar then refuses the value
            return (T) value;
        }
    }

    // Not before the first call: the graph is built while the program is being built, too, where nothing is called.
    private Method accessor() throws ReflectiveOperationException {
        Method known = accessor;
        if (known == null) {
            Class<?> record = ClassloadingService.get().loadClass(owner.getClassName());
            known = record.getMethod(field.getMethodName());
            accessor = known;
        }
        return known;
    }

    /** Whether the graph shows the value, or the list of such values, in the form that the record has it in. */
    private static boolean isAsItIs(Field field) {
        if (field.getReference().getClassName().startsWith("java.util.Optional")) return false;
        if (field.hasWrapper()
                && !(field.getWrapper().isCollection() && field.getWrapper().getWrapper() == null)) return false;
        return switch (field.getReference().getType()) {
            case SCALAR ->
                field.getReference().getClassName().equals(field.getReference().getGraphQLClassName());
            default -> true;
        };
    }
}
