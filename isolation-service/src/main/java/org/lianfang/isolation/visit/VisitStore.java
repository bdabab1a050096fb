package org.lianfang.isolation.visit;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.isolation.check.CheckView;
import org.lianfang.isolation.scoped.Place;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;

/** Keeps visits and reads them with their checks and needs: three statements, whatever the number of visits. */
@Singleton
class VisitStore {

    private static final String COLUMNS =
            "v.id, v.household_id, v.community_code, v.on_day, v.slot, v.channel, v.outcome, v.recorded_by, v.recorded_at";
    private static final String ADD =
            """
            insert into visit (id, community_code, household_id, estate_id, building_id, unit_id, grid_id, floor, on_day, slot, channel,
                               outcome, recorded_at, recorded_by, fingerprint)
            values (:id, :code, :household, cast(:estate as uuid), cast(:building as uuid), cast(:unit as uuid), cast(:grid as uuid),
                    cast(:floor as int), :on, cast(:slot as text), :channel, :outcome, :at, :by, :fingerprint)
            on conflict do nothing
            """;
    private static final String ADD_NEEDS =
            """
            insert into visit_need (visit_id, position, community_code, household_id, estate_id, grid_id, kind)
            select v.id, cast(t.position as int) - 1, v.community_code, v.household_id, v.estate_id, v.grid_id, t.kind
            from unnest(cast(:kinds as text[])) with ordinality as t(kind, position)
            join visit v on v.id = :id
            """;

    private final Clock clock;

    VisitStore(Clock clock) {
        this.clock = clock;
    }

    /** Whether this visit was recorded before; a conflict where its id stands for another content. */
    Uni<Boolean> isKnown(Reach reach, UUID id, byte[] fingerprint) {
        Within within = Within.of(reach);
        return Statement.within(within, "select v.fingerprint from visit v where v.id = :id and " + within.sql("v"))
                .set("id", id)
                .first(row -> row.bytes("fingerprint"))
                .map(first -> {
                    if (first != null && !Arrays.equals(first, fingerprint)) throw PlatformProblem.ID_TAKEN.at("id");
                    return first != null;
                });
    }

    /** Whether it is new; an id that exists, wherever, is not. */
    Uni<Boolean> add(UUID id, VisitInput form, Place place, byte[] fingerprint, String recordedBy) {
        return Statement.of(ADD)
                .set("id", id)
                .set("code", place.communityCode())
                .set("household", place.householdId())
                .set("estate", place.estateId())
                .set("building", place.buildingId())
                .set("unit", place.unitId())
                .set("grid", place.gridId())
                .set("floor", place.floor())
                .set("on", form.on())
                .set("slot", form.slot())
                .set("channel", form.channelOrDefault())
                .set("outcome", form.outcomeOrDefault())
                .set("at", clock.instant())
                .set("by", recordedBy)
                .set("fingerprint", fingerprint)
                .execute()
                .map(rows -> rows == 1);
    }

    Uni<Void> addNeeds(UUID id, List<VisitInput.Need> needs) {
        if (needs.isEmpty()) return Uni.createFrom().voidItem();
        return Statement.of(ADD_NEEDS)
                .set("id", id)
                .set("kinds", needs.stream().map(VisitInput.Need::kind).toList())
                .execute()
                .replaceWithVoid();
    }

    Uni<List<VisitView>> byIds(Reach reach, Collection<UUID> ids) {
        Within within = Within.of(reach);
        return Statement.within(
                        within,
                        "select " + COLUMNS + " from visit v where v.id = any (cast(:ids as uuid[])) and "
                                + within.sql("v"))
                .ids("ids", ids)
                .list(VisitView::of)
                .chain(VisitStore::whole);
    }

    /** The newest visits of each household. */
    Uni<List<VisitView>> byHouseholds(Reach reach, Collection<UUID> ids, int first) {
        Within within = Within.of(reach);
        return Statement.within(
                        within,
                        "select " + COLUMNS + " from unnest(cast(:ids as uuid[])) as h(id) cross join lateral (select "
                                + COLUMNS + " from visit v where v.household_id = h.id and " + within.sql("v")
                                + " order by v.recorded_at desc, v.id desc limit :first) v"
                                + " order by v.household_id, v.recorded_at desc, v.id desc")
                .ids("ids", ids.stream().distinct().toList())
                .set("first", first)
                .list(VisitView::of)
                .chain(VisitStore::whole);
    }

    private static Uni<List<VisitView>> whole(List<VisitView> visits) {
        if (visits.isEmpty()) return Uni.createFrom().item(visits);
        List<UUID> ids = visits.stream().map(VisitView::id).toList();
        return checks(ids).chain(checks -> needs(ids).map(needs -> visits.stream()
                .map(visit -> visit.with(
                        checks.getOrDefault(visit.id(), List.of()), needs.getOrDefault(visit.id(), List.of())))
                .toList()));
    }

    private static Uni<Map<UUID, List<CheckView>>> checks(List<UUID> visitIds) {
        return Statement.of(
                        "select " + CheckView.COLUMNS
                                + " from health_check k where k.visit_id = any (cast(:ids as uuid[])) order by k.visit_id, k.position")
                .ids("ids", visitIds)
                .list(row -> Map.entry(row.id("visit_id"), CheckView.of(row)))
                .map(VisitStore::grouped);
    }

    private static Uni<Map<UUID, List<VisitView.NeedView>>> needs(List<UUID> visitIds) {
        return Statement.of(
                        "select visit_id, position, kind from visit_need where visit_id = any (cast(:ids as uuid[]))"
                                + " order by visit_id, position")
                .ids("ids", visitIds)
                .list(row -> Map.entry(row.id("visit_id"), VisitView.NeedView.of(row.id("visit_id"), row)))
                .map(VisitStore::grouped);
    }

    private static <T> Map<UUID, List<T>> grouped(List<Map.Entry<UUID, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
