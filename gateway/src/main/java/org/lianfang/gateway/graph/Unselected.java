package org.lianfang.gateway.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.LightDataFetcher;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/**
 * Tells a fetcher of nothing that is selected below its field. The framework describes all of it as JSON, twice for each object that an
 * operation is asked of; no operation of ours looks at it.
 */
final class Unselected extends DelegatingDataFetchingEnvironment {

    private static final DataFetchingFieldSelectionSet NOTHING = new Nothing();

    private Unselected(DataFetchingEnvironment environment) {
        super(environment);
    }

    /** One that is light asks for no environment at all. */
    static DataFetcher<?> of(DataFetcher<?> fetcher) {
        return fetcher instanceof LightDataFetcher
                ? fetcher
                : (DataFetcher<Object>) environment -> fetcher.get(new Unselected(environment));
    }

    @Override
    public DataFetchingFieldSelectionSet getSelectionSet() {
        return NOTHING;
    }

    private static final class Nothing implements DataFetchingFieldSelectionSet {

        @Override
        public boolean contains(String pattern) {
            return false;
        }

        @Override
        public boolean containsAnyOf(String pattern, String... more) {
            return false;
        }

        @Override
        public boolean containsAllOf(String pattern, String... more) {
            return false;
        }

        @Override
        public List<SelectedField> getFields() {
            return List.of();
        }

        @Override
        public List<SelectedField> getImmediateFields() {
            return List.of();
        }

        @Override
        public List<SelectedField> getFields(String pattern, String... more) {
            return List.of();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey() {
            return Map.of();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey(String pattern, String... more) {
            return Map.of();
        }
    }
}
