package org.lianfang.gateway.graph;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusDataFetcherService;
import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusUniDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How the values of fields are fetched, asked by the framework before it takes its own ways (ADR 22). It asks for the fetcher of a field
 * once, and for those of all batched operations with each request.
 */
@RegisterForReflection(targets = {Fetchers.class, QuarkusDataFetcherService.class})
public final class Fetchers implements DataFetcherService {

    // By identity: to compare two operations is to compare all that is known of them.
    private volatile Map<Operation, PlugableBatchableDataFetcher<?, ?>> kept = Map.of();

    @Override
    public Integer getPriority() {
        return 0; // before that of the framework, which has 1
    }

    /** A fetcher holds nothing of a request; made anew, each looks its class and method up by name. */
    @Override
    @SuppressWarnings("rawtypes")
    public PlugableBatchableDataFetcher getUniDataFetcher(Operation operation, Type type) {
        PlugableBatchableDataFetcher<?, ?> known = kept.get(operation);
        return known == null ? keep(operation, type) : known;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableDataFetcher getFieldDataFetcher(Field field, Type type, Reference owner) {
        return RecordField.fits(field) ? new RecordField<>(field, owner) : null;
    }

    private synchronized PlugableBatchableDataFetcher<?, ?> keep(Operation operation, Type type) {
        var all = new IdentityHashMap<>(kept);
        var fetcher = all.computeIfAbsent(operation, each -> new QuarkusUniDataFetcher<>(each, type));
        kept = all;
        return fetcher;
    }
}
