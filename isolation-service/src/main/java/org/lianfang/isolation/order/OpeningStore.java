package org.lianfang.isolation.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.isolation.observation.ObservedPerson;
import org.lianfang.isolation.observation.Period;
import org.lianfang.isolation.reference.DoorReference;
import org.lianfang.isolation.scoped.Row;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.scope.Reach;

/** Finds the open cases behind an order's doors and opens those that are missing: a statement each, whatever the number of doors. */
@Singleton
class OpeningStore {

    private static final String OPEN_CASES =
            """
            select c.id, c.household_id, c.exposed_on, c.starts_on, c.ends_on
            from isolation_case c
            where c.household_id = any (cast(:households as uuid[])) and c.ended is null and """;
    private static final String PERSONS =
            """
            select id, case_id, resident_id, exposed_on, starts_on, ends_on, begun_at, ended, ended_on, outcome, moved_out
            from observed_person where case_id = any (cast(:ids as uuid[]))
            """;
    // Ordered, so that two orders over the same doors queue up instead of locking each other out.
    private static final String OPEN =
            """
            insert into isolation_case (id, community_code, household_id, estate_id, building_id, unit_id, grid_id, floor, reason,
                                        exposed_on, starts_on, ends_on, opened_at)
            select t.id, r.community_code, r.household_id, r.estate_id, r.building_id, r.unit_id, r.grid_id, r.floor, :reason,
                   :exposed, :starts, :ends, :at
            from unnest(cast(:ids as uuid[]), cast(:households as uuid[])) as t(id, household)
            join household_reference r on r.community_code = :code and r.household_id = t.household
            order by r.household_id
            on conflict (community_code, household_id) where ended is null do nothing
            returning id, household_id
            """;

    private final Clock clock;

    OpeningStore(Clock clock) {
        this.clock = clock;
    }

    /** The open cases by household; locked where an order is about to be carried out. */
    Uni<Map<UUID, OpenCase>> openCases(Reach reach, List<DoorReference> doors, boolean lock) {
        Within within = Within.of(reach);
        String sql = OPEN_CASES + within.sql("c") + (lock ? " order by c.household_id for update" : "");
        return Statement.within(within, sql)
                .ids("households", doors.stream().map(DoorReference::id).toList())
                .list(row -> new OpenCase(row.id("id"), row.id("household_id"), period(row), List.of()))
                .chain(OpeningStore::withPersons);
    }

    private static Uni<Map<UUID, OpenCase>> withPersons(List<OpenCase> cases) {
        if (cases.isEmpty()) return Uni.createFrom().item(Map.of());
        return Statement.of(PERSONS)
                .ids("ids", cases.stream().map(OpenCase::id).toList())
                .list(row -> Map.entry(row.id("case_id"), ObservedPerson.of(row)))
                .map(rows -> {
                    Map<UUID, List<ObservedPerson>> byCase = rows.stream()
                            .collect(Collectors.groupingBy(
                                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
                    return cases.stream()
                            .map(each -> new OpenCase(
                                    each.id(),
                                    each.householdId(),
                                    each.period(),
                                    byCase.getOrDefault(each.id(), List.of())))
                            .collect(Collectors.toMap(OpenCase::householdId, each -> each));
                });
    }

    /**
     * Opens the plan's cases that are not ours yet.
     *
     * @return household to case, of all that are ours then; a door that somebody else opened meanwhile is missing
     */
    Uni<Map<UUID, UUID>> open(IsolationOrderInput order, OrderPlan plan, Map<UUID, UUID> ours) {
        List<UUID> missing = plan.openings().stream()
                .map(each -> each.door().id())
                .filter(household -> !ours.containsKey(household))
                .sorted(Comparator.naturalOrder())
                .toList();
        if (missing.isEmpty()) return Uni.createFrom().item(ours);
        return Statement.of(OPEN)
                .ids("ids", missing.stream().map(each -> Ids.next()).toList())
                .ids("households", missing)
                .set("code", order.communityCode())
                .set("reason", order.reason())
                .set("exposed", plan.period().exposedOn())
                .set("starts", plan.period().startsOn())
                .set("ends", plan.period().endsOn())
                .set("at", clock.instant())
                .list(row -> Map.entry(row.id("household_id"), row.id("id")))
                .map(opened -> {
                    var all = new HashMap<>(ours);
                    opened.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
                    return all;
                });
    }

    private static Period period(Row row) {
        return new Period(row.day("exposed_on"), row.day("starts_on"), row.day("ends_on"));
    }
}
