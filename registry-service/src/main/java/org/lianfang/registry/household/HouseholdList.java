package org.lianfang.registry.household;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Line;
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

    Asked<Page<HouseholdView>> page(Conditions conditions, PageRequest request) {
        Asked<Integer> total = request.count() ? conditions.counted("household h") : null;
        Asked<List<Line>> rows = rows(conditions, DoorWalk.page(SELECT, "h", conditions, request));
        if (total == null) return rows.map(found -> pageOf(found, request, null));
        return rows.and(total, (found, count) -> pageOf(found, request, count));
    }

    private static Asked<List<Line>> rows(Conditions conditions, String sql) {
        return Asked.rows(conditions.question(sql), Function.identity());
    }

    /** The first doors of several communities at once. */
    Asked<Map<String, Page<HouseholdView>>> pages(Reach reach, List<String> codes, PageRequest request) {
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
        Asked<List<Line>> rows = rows(conditions, sql);
        if (!request.count()) return rows.map(found -> byCommunity(found, codes, request, null));
        return rows.and(counts(reach, codes), (found, counts) -> byCommunity(found, codes, request, counts));
    }

    private static Asked<Map<String, Integer>> counts(Reach reach, List<String> codes) {
        var conditions = Conditions.within(reach, "h.community_code", "h.id")
                .and("h.community_code = any(:codes)", "codes", codes.toArray(String[]::new));
        String sql = Conditions.isWhole(reach)
                ? "select h.community_code, h.households from population_count h where " + conditions.sql()
                : "select h.community_code, cast(count(*) as integer) from household h where " + conditions.sql()
                        + " group by 1";
        return rows(conditions, sql).map(rows -> {
            var counts = new LinkedHashMap<String, Integer>();
            rows.forEach(row -> counts.put(row.text(0), row.number(1)));
            return counts;
        });
    }

    private static Map<String, Page<HouseholdView>> byCommunity(
            List<Line> rows, List<String> codes, PageRequest request, Map<String, Integer> counts) {
        var grouped = new LinkedHashMap<String, List<Line>>();
        codes.forEach(code -> grouped.put(code, new ArrayList<>()));
        rows.forEach(row -> grouped.get(HouseholdView.communityOf(row)).add(row));
        var pages = new LinkedHashMap<String, Page<HouseholdView>>();
        grouped.forEach((code, own) ->
                pages.put(code, pageOf(own, request, counts == null ? null : counts.getOrDefault(code, 0))));
        return pages;
    }

    Asked<List<HouseholdView>> byIds(Reach reach, List<UUID> ids) {
        var conditions = within(reach, null).and("h.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
        return rows(conditions, SELECT + conditions.sql())
                .map(rows -> rows.stream().map(HouseholdView::of).toList());
    }

    private static Page<HouseholdView> pageOf(List<Line> rows, PageRequest request, Integer total) {
        return Page.of(rows, request, HouseholdView::cursor, total).map(HouseholdView::of);
    }
}
