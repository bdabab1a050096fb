package org.lianfang.platform.paging;

import java.util.List;
import java.util.function.Function;

/** One page of a list, in the shape of the graph's connections. {@code totalCount} is null unless it was asked for. */
public record Page<T>(List<T> nodes, PageInfo pageInfo, Integer totalCount) {

    public record PageInfo(boolean hasNextPage, String endCursor) {}

    /**
     * Builds a page from one row more than was asked for, which tells whether another page follows.
     *
     * @param keyOf the values of the sort key of a row, which the next page starts after
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<?>> keyOf, Integer totalCount) {
        boolean more = rows.size() > request.first();
        List<T> nodes = more ? List.copyOf(rows.subList(0, request.first())) : List.copyOf(rows);
        String end = nodes.isEmpty() ? null : Cursor.of(keyOf.apply(nodes.get(nodes.size() - 1)));
        return new Page<>(nodes, new PageInfo(more, end), totalCount);
    }

    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(nodes.stream().<R>map(view).toList(), pageInfo, totalCount);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), new PageInfo(false, null), 0);
    }
}
