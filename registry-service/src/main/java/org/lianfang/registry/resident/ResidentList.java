package org.lianfang.registry.resident;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.registry.access.Conditions;
import org.lianfang.registry.access.DoorWalk;

/** Reads people in the order of their doors; each page or batch is one statement, and one beside it where a total is wanted. */
@Singleton
public class ResidentList {

    private static final String SELECT = "select " + ResidentRow.COLUMNS + " from resident r where ";

    private static final String BY_IDS =
            """
            r.id = any(array(select a.id from unnest(cast(:ids as uuid[])) as a (id)
                             union select m.merged_into from resident m where m.id = any(:ids) and m.merged_into is not null))""";

    private final Clock clock;

    ResidentList(Clock clock) {
        this.clock = clock;
    }

    static Conditions within(Reach reach, String area) {
        var conditions = Conditions.within(reach, "r.community_code", "r.household_id");
        // The own household follows no area of a grant: the filter is told to it apart.
        if (area != null && reach.household() != null)
            conditions.and("starts_with(r.community_code, :area)", "area", area);
        return conditions;
    }

    /** Those who need this care; being elderly follows from the birth year. */
    void needing(Conditions conditions, List<CareNeed> needs) {
        String kept = "exists (select from care_need n where n.resident_id = r.id and n.need = any(:needs))";
        conditions.with("needs", needs.stream().map(CareNeed::name).toArray(String[]::new));
        if (!needs.contains(CareNeed.ELDERLY)) {
            conditions.and(kept);
            return;
        }
        conditions.and("(r.birth_year <= (select elderly_born_by(:thisDay)) or " + kept + ")");
        conditions.with("thisDay", ChinaTime.today(clock));
    }

    /**
     * Files that were merged into another show in that one. Only for lists that hold who moved out, as who was merged has: the planner
     * takes the clause for a very narrow one, and walks a fresh table row by row for it.
     */
    static Conditions notMerged(Conditions conditions) {
        return conditions.and("r.merged_into is null");
    }

    Asked<Page<ResidentRow>> page(Conditions conditions, PageRequest request) {
        Asked<Integer> total = request.count() ? conditions.counted("resident r") : null;
        Asked<List<ResidentRow>> rows = rows(conditions, DoorWalk.page(SELECT, "r", conditions, request));
        return total == null
                ? rows.map(found -> pageOf(found, request, null))
                : rows.and(total, (found, count) -> pageOf(found, request, count));
    }

    private static Page<ResidentRow> pageOf(List<ResidentRow> rows, PageRequest request, Integer total) {
        return Page.of(rows, request, row -> List.of(row.where().communityCode(), row.doorOrder(), row.id()), total);
    }

    /** These people, as far as the scope reaches; those who moved out are among them, and who was merged is found under both ids. */
    Asked<List<ResidentRow>> byIds(Reach reach, List<UUID> ids) {
        var conditions = notMerged(within(reach, null)).and(BY_IDS, "ids", ids.toArray(UUID[]::new));
        return rows(conditions, SELECT + conditions.sql());
    }

    /** One person of the scope, in the transaction that is open; null where there is none. */
    public Uni<ResidentRow> one(Reach reach, UUID id) {
        return byIds(reach, List.of(id)).inTransaction().map(rows -> rows.isEmpty() ? null : rows.get(0));
    }

    /** The people behind these doors, the head of the household first; who moved out is none of them. */
    Asked<List<ResidentRow>> byHouseholds(Reach reach, List<UUID> households) {
        var conditions = within(reach, null)
                .and("r.household_id = any(:households)", "households", households.toArray(UUID[]::new))
                .and("r.presence <> 'MOVED_OUT'");
        return rows(
                conditions,
                SELECT + conditions.sql()
                        + " order by r.community_code, r.door_order, r.household_id, (r.relation is distinct from '户主'), r.birth_year, r.id");
    }

    private Asked<List<ResidentRow>> rows(Conditions conditions, String sql) {
        conditions.with("today", ChinaTime.today(clock));
        return Asked.rows(conditions.question(sql), ResidentRow::of);
    }
}
