package org.lianfang.supply.order;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.supply.access.Sight;

/**
 * Pages of orders by (dueAt, id): lists of open orders begin with the one due first, others with the one due last. Each reach of
 * the caller is a branch of its own, so that each is led by its own index; a branch reads no more rows than the page holds.
 */
@Singleton
class OrderLists {

    private record Key(Instant dueAt, UUID id) {}

    static List<?> keyOf(SupplyOrder order) {
        return List.of(order.dueAt, order.id);
    }

    Uni<List<SupplyOrder>> page(OrderFilter filter, PageRequest page, Sight sight) {
        Optional<Key> start = start(page);
        String condition = filter.condition() + after(filter, start);
        List<Branch> branches = Branch.of(sight);
        if (branches.isEmpty()) return Uni.createFrom().item(List.of());
        String sql =
                """
                select o.* from (select f.id, f.due_at from (%s) f order by %s limit :limit) p
                join supply_order o on o.id = p.id order by %s
                """
                        .formatted(
                                Branch.union(branches, condition, order(filter, "o") + " limit :limit"),
                                order(filter, "f"),
                                order(filter, "o"));
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, SupplyOrder.class).setParameter("limit", page.limit());
            branches.forEach(branch -> branch.bind(query));
            Branch.bindArea(branches, query);
            filter.bind(query);
            bind(start, query);
            return query.getResultList();
        });
    }

    Uni<Integer> count(OrderFilter filter, Sight sight) {
        List<Branch> branches = Branch.of(sight);
        if (branches.isEmpty()) return Uni.createFrom().item(0);
        String sql = "select cast(count(*) as int) from (" + Branch.union(branches, filter.condition(), null) + ") f";
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Integer.class);
            branches.forEach(branch -> branch.bind(query));
            Branch.bindArea(branches, query);
            filter.bind(query);
            return query.getSingleResult();
        });
    }

    /** The first rows of several communities at once; the policies leave of each what the caller reaches there. */
    Uni<List<SupplyOrder>> pages(List<String> codes, OrderFilter filter, PageRequest page) {
        Optional<Key> start = start(page);
        String sql =
                """
                select p.* from unnest(cast(:codes as text[])) c (code)
                cross join lateral (select o.* from supply_order o where o.community_code = c.code and %s%s
                                    order by %s limit :limit) p
                order by p.community_code, %s
                """
                        .formatted(filter.condition(), after(filter, start), order(filter, "o"), order(filter, "p"));
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, SupplyOrder.class)
                    .setParameter("codes", codes.toArray(String[]::new))
                    .setParameter("limit", page.limit());
            filter.bind(query);
            bind(start, query);
            return query.getResultList();
        });
    }

    Uni<Map<String, Integer>> counts(List<String> codes, OrderFilter filter) {
        String sql = "select o.community_code, cast(count(*) as int) from supply_order o"
                + " where o.community_code = any (cast(:codes as text[])) and " + filter.condition()
                + " group by o.community_code";
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, Tuple.class)
                            .setParameter("codes", codes.toArray(String[]::new));
                    filter.bind(query);
                    return query.getResultList();
                })
                .map(rows -> {
                    Map<String, Integer> counts = new HashMap<>();
                    rows.forEach(row -> counts.put(row.get(0, String.class), row.get(1, Integer.class)));
                    return counts;
                });
    }

    private static Optional<Key> start(PageRequest page) {
        return page.start(2, key -> new Key(Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    }

    private static String after(OrderFilter filter, Optional<Key> start) {
        if (start.isEmpty()) return "";
        return " and (o.due_at, o.id) " + (filter.isOpenOnly() ? ">" : "<") + " (:afterDue, :afterId)";
    }

    private static String order(OrderFilter filter, String row) {
        String direction = filter.isOpenOnly() ? "" : " desc";
        return row + ".due_at" + direction + ", " + row + ".id" + direction;
    }

    private static void bind(Optional<Key> start, Mutiny.SelectionQuery<?> query) {
        start.ifPresent(key -> query.setParameter("afterDue", key.dueAt().atOffset(ZoneOffset.UTC))
                .setParameter("afterId", key.id()));
    }
}
