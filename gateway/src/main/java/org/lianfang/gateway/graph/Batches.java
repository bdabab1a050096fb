package org.lianfang.gateway.graph;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.CacheKey;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;

/**
 * Keeps batches apart by the arguments of their field. The framework loads all parents with the arguments of the first one, so
 * two aliases of a field with different arguments would get one answer; and it tells parents apart by a hash alone. Only the batches
 * that a document can ask for are kept: the framework prepares those of the whole graph for each request.
 */
final class Batches extends SimplePerformantInstrumentation {

    private static final String ARGUMENTS = "arguments";

    /** The one by which the engine knows that nothing will be batched; with any other it counts each field of each row. */
    private static final DataLoaderRegistry NONE =
            ExecutionInput.newExecutionInput("{__typename}").build().getDataLoaderRegistry();

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Set<String> asked = FieldNames.of(GraphRules.document(input));
        var registry = new BatchesInTurn();
        input.getDataLoaderRegistry().getDataLoadersMap().forEach((name, loader) -> {
            if (asked.contains(field(name))) registry.register(name, keptApart(loader, registry));
        });
        DataLoaderRegistry needed = registry.getKeys().isEmpty() ? NONE : registry;
        return input.transform(builder -> builder.dataLoaderRegistry(needed));
    }

    // The framework names a loader by the type and the field.
    private static String field(String loader) {
        return loader.substring(loader.lastIndexOf('_') + 1);
    }

    @SuppressWarnings("unchecked")
    private static <K, V> DataLoader<K, V> keptApart(DataLoader<K, V> loader, BatchesInTurn batches) {
        var load = (BatchLoaderWithContext<K, V>) loader.getBatchLoadFunction();
        BatchLoaderWithContext<K, V> apart = (keys, environment) -> batches.inTurn(load(load, keys, environment));
        return loader.transform(builder -> builder.batchLoader(apart)
                .options(DataLoaderOptions.newOptions()
                        .setCacheKeyFunction(new ParentAndArguments<K>())
                        .build()));
    }

    private static <K, V> CompletionStage<List<V>> load(
            BatchLoaderWithContext<K, V> load, List<K> keys, BatchLoaderEnvironment environment) {
        List<Object> contexts = environment.getKeyContextsList();
        var groups = new LinkedHashMap<Object, List<Integer>>();
        for (int i = 0; i < keys.size(); i++) {
            groups.computeIfAbsent(arguments(contexts.get(i)), arguments -> new ArrayList<>())
                    .add(i);
        }
        if (groups.size() == 1) return load.load(keys, environment);
        Object[] values = new Object[keys.size()];
        var parts = new ArrayList<CompletableFuture<?>>();
        for (List<Integer> places : groups.values()) {
            List<K> some = places.stream().map(keys::get).toList();
            BatchLoaderEnvironment theirs = BatchLoaderEnvironment.newBatchLoaderEnvironment()
                    .context(environment.getContext())
                    .keyContexts(some, places.stream().map(contexts::get).toList())
                    .build();
            parts.add(load.load(some, theirs).toCompletableFuture().thenAccept(found -> {
                for (int i = 0; i < places.size(); i++) values[places.get(i)] = found.get(i);
            }));
        }
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).thenApply(done -> inOrder(values));
    }

    @SuppressWarnings("unchecked")
    private static <V> List<V> inOrder(Object[] values) {
        return (List<V>) java.util.Arrays.asList(values);
    }

    private static Object arguments(Object context) {
        Object arguments = context instanceof Map<?, ?> map ? map.get(ARGUMENTS) : null;
        return arguments == null ? List.of() : arguments;
    }

    private static final class ParentAndArguments<K> implements CacheKey<K> {

        @Override
        public Object getKey(K parent) {
            return parent;
        }

        @Override
        public Object getKeyWithContext(K parent, Object context) {
            return List.of(parent, arguments(context));
        }
    }
}
