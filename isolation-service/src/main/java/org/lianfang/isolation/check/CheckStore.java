package org.lianfang.isolation.check;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Reach;

/** Reads checks: by page, newest measurement first, or by the cases they belong to. */
@Singleton
class CheckStore {

    private static final String SELECT = "select " + CheckView.COLUMNS + " from health_check k where ";
    private static final String NEWEST = " order by k.measured_at desc, k.id desc";

    // Person by person: told apart as pairs of one great list, those of a street's fortnight would have to be sorted.
    private static final String TOTALS =
            """
            select coalesce(sum(n.checks), 0) as total, count(*) as persons
            from (select count(*) as checks from health_check k where %s group by k.community_code, k.resident_id) n
            """;

    /** How many a list holds; null where nobody asked. */
    private record Totals(Integer checks, Integer persons) {}

    private record Key(Instant at, UUID id) {
        static Key of(List<String> parts) {
            return new Key(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }
    }

    Uni<CheckPage> page(Reach reach, String area, CheckFilter filter, PageRequest request) {
        Within within = Within.of(reach, area);
        String condition = within.sql("k") + " and " + filter.sql();
        Optional<Key> start = request.start(2, Key::of);
        String after = start.isPresent() ? " and (k.measured_at, k.id) < (:at, :id)" : "";
        Statement select = filter.bind(Statement.within(within, SELECT + condition + after + NEWEST + " limit :limit"));
        start.ifPresent(key -> select.set("at", key.at()).set("id", key.id()));
        return select.set("limit", request.limit())
                .list(CheckView::of)
                .chain(rows -> totals(within, condition, filter, request).map(totals -> page(rows, request, totals)));
    }

    private static CheckPage page(List<CheckView> rows, PageRequest request, Totals totals) {
        return CheckPage.of(
                Page.of(rows, request, row -> List.of(row.measuredAt(), row.id()), totals.checks()), totals.persons());
    }

    private static Uni<Totals> totals(Within within, String condition, CheckFilter filter, PageRequest request) {
        if (!request.count()) return Uni.createFrom().item(new Totals(null, null));
        return filter.bind(Statement.within(within, TOTALS.formatted(condition)))
                .first(row -> new Totals(row.number("total"), row.number("persons")));
    }

    /** The newest of each person. */
    Uni<List<CheckView>> byResidents(Reach reach, Collection<UUID> residents, int first) {
        Within within = Within.of(reach);
        return Statement.within(
                        within,
                        "select " + CheckView.COLUMNS
                                + " from unnest(cast(:ids as uuid[])) as asked (id) cross join lateral (select * from health_check k"
                                + " where k.resident_id = asked.id and " + within.sql("k") + NEWEST
                                + " limit :first) k"
                                + NEWEST)
                .ids("ids", residents)
                .set("first", first)
                .list(CheckView::of);
    }

    /** @param on null: of every day */
    Uni<List<CheckView>> byCases(Reach reach, Collection<UUID> caseIds, LocalDate on) {
        Within within = Within.of(reach);
        var filter = new CheckFilter(on, null, null, null);
        return filter.bind(Statement.within(
                        within,
                        SELECT + "k.case_id = any (cast(:ids as uuid[])) and " + within.sql("k") + " and "
                                + filter.sql() + NEWEST))
                .ids("ids", caseIds)
                .list(CheckView::of);
    }
}
