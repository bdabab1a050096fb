package org.lianfang.registry.household;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Conditions;
import org.lianfang.registry.access.DoorWalk;

/** Reads households in the order of a walk from door to door; each page is one statement, and one more where a total is wanted. */
@Singleton
class HouseholdList {

    private static final String SELECT = "select " + HouseholdView.COLUMNS + " from household h where ";
    private static final String ORDER = " order by h.community_code, h.door_order, h.id limit :limit";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    static Conditions within(Reach reach, String area) {
        var conditions = Conditions.within(reach, "h.community_code", "h.id");
        // The own household follows no area of a grant: the filter is told to it apart.
        if (area != null && reach.household() != null)
            conditions.and("starts_with(h.community_code, :area)", "area", area);
        return conditions.countedBy("households");
    }

    Uni<Page<HouseholdView>> page(Conditions conditions, PageRequest request) {
        Uni<Integer> total = request.count()
                ? conditions.count("household h")
                : Uni.createFrom().nullItem();
        return total.chain(count -> rows(conditions, request).map(rows -> pageOf(rows, request, count)));
    }

    private static Uni<List<Tuple>> rows(Conditions conditions, PageRequest request) {
        String sql = DoorWalk.page(SELECT, "h", conditions, request);
        return Panache.getSession().chain(session -> conditions
                .bind(session.createNativeQuery(sql, Tuple.class))
                .getResultList());
    }

    /** The first doors of several communities at once. */
    Uni<Map<String, Page<HouseholdView>>> pages(Reach reach, List<String> codes, PageRequest request) {
        var conditions = Conditions.within(reach, "h.community_code", "h.id").and("h.community_code = c.code");
        DoorWalk.start(request).ifPresent(start -> conditions
                .and("c.code >= :startCode")
                .and("(h.door_order, h.id) > (case when c.code = :startCode then :startDoor else '' end,"
                        + " case when c.code = :startCode then cast(:startId as uuid) else cast(:before as uuid) end)")
                .with("startCode", start.code())
                .with("startDoor", start.door())
                .with("startId", start.id())
                .with("before", BEFORE_ALL));
        conditions.with("codes", codes.toArray(String[]::new)).with("limit", request.limit());
        String sql = "select d.* from unnest(cast(:codes as text[])) as c (code) cross join lateral (" + SELECT
                + conditions.sql() + ORDER + ") d order by d.community_code, d.door_order, d.id";
        return Panache.getSession()
                .chain(session -> conditions
                        .bind(session.createNativeQuery(sql, Tuple.class))
                        .getResultList())
                .chain(rows -> (request.count()
                                ? counts(reach, codes)
                                : Uni.createFrom().<Map<String, Integer>>nullItem())
                        .map(counts -> byCommunity(rows, codes, request, counts)));
    }

    private static Uni<Map<String, Integer>> counts(Reach reach, List<String> codes) {
        var conditions = Conditions.within(reach, "h.community_code", "h.id")
                .and("h.community_code = any(:codes)", "codes", codes.toArray(String[]::new));
        String sql = Conditions.isWhole(reach)
                ? "select h.community_code, cast(h.households as bigint) from population_count h where "
                        + conditions.sql()
                : "select h.community_code, count(*) from household h where " + conditions.sql() + " group by 1";
        return Panache.getSession()
                .chain(session -> conditions
                        .bind(session.createNativeQuery(sql, Tuple.class))
                        .getResultList())
                .map(rows -> {
                    var counts = new LinkedHashMap<String, Integer>();
                    rows.forEach(row -> counts.put(
                            row.get(0, String.class), row.get(1, Long.class).intValue()));
                    return counts;
                });
    }

    private static Map<String, Page<HouseholdView>> byCommunity(
            List<Tuple> rows, List<String> codes, PageRequest request, Map<String, Integer> counts) {
        var grouped = new LinkedHashMap<String, List<Tuple>>();
        codes.forEach(code -> grouped.put(code, new ArrayList<>()));
        rows.forEach(row -> grouped.get(row.get("community_code", String.class)).add(row));
        var pages = new LinkedHashMap<String, Page<HouseholdView>>();
        grouped.forEach((code, own) ->
                pages.put(code, pageOf(own, request, counts == null ? null : counts.getOrDefault(code, 0))));
        return pages;
    }

    Uni<List<HouseholdView>> byIds(Reach reach, List<UUID> ids) {
        var conditions = within(reach, null).and("h.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
        return Panache.getSession()
                .chain(session -> conditions
                        .bind(session.createNativeQuery(SELECT + conditions.sql(), Tuple.class))
                        .getResultList())
                .map(rows -> rows.stream().map(HouseholdView::of).toList());
    }

    private static Page<HouseholdView> pageOf(List<Tuple> rows, PageRequest request, Integer total) {
        return Page.of(
                        rows,
                        request,
                        row -> List.of(row.get("community_code"), row.get("door_order"), row.get("id")),
                        total)
                .map(HouseholdView::of);
    }
}
