package org.lianfang.isolation.reference;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lianfang.isolation.scoped.Place;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.scope.Reach;

/** The references kept with the rows that point at them. */
@Singleton
public class KeptReferences {

    // A row outside the caller's scope stays as it is; the key is then there already, which is all that the rows need.
    private static final String KEEP_DOORS =
            """
            with seen as (
                select t.code, t.id, cast(t.estate as uuid) as estate, cast(t.building as uuid) as building,
                       cast(t.unit as uuid) as unit, cast(t.grid as uuid) as grid, cast(t.floor as int) as floor
                from unnest(cast(:codes as text[]), cast(:ids as uuid[]), cast(:estates as text[]), cast(:buildings as text[]),
                            cast(:units as text[]), cast(:grids as text[]), cast(:floors as text[]))
                     as t(code, id, estate, building, unit, grid, floor)
            ), changed as (
                update household_reference r
                set estate_id = s.estate, building_id = s.building, unit_id = s.unit, grid_id = s.grid, floor = s.floor
                from seen s
                where r.community_code = s.code and r.household_id = s.id
                  and (r.estate_id, r.building_id, r.unit_id, r.grid_id, r.floor)
                      is distinct from (s.estate, s.building, s.unit, s.grid, s.floor)
            )
            insert into household_reference (community_code, household_id, estate_id, building_id, unit_id, grid_id, floor)
            select code, id, estate, building, unit, grid, floor from seen order by code, id
            on conflict do nothing
            """;
    private static final String KEEP_RESIDENTS =
            """
            with seen as (
                select t.code, t.id, t.household, cast(t.estate as uuid) as estate, cast(t.grid as uuid) as grid
                from unnest(cast(:codes as text[]), cast(:ids as uuid[]), cast(:households as uuid[]), cast(:estates as text[]),
                            cast(:grids as text[])) as t(code, id, household, estate, grid)
            ), changed as (
                update resident_reference r
                set household_id = s.household, estate_id = s.estate, grid_id = s.grid
                from seen s
                where r.community_code = s.code and r.resident_id = s.id
                  and (r.household_id, r.estate_id, r.grid_id) is distinct from (s.household, s.estate, s.grid)
            )
            insert into resident_reference (community_code, resident_id, household_id, estate_id, grid_id)
            select code, id, household, estate, grid from seen order by code, id
            on conflict do nothing
            """;

    private static final String KEEP_ALIASES =
            """
            update resident_reference r set stays_as = t.stays
            from unnest(cast(:ids as uuid[]), cast(:stays as uuid[])) as t(id, stays)
            where r.community_code = :code and r.resident_id = t.id and r.stays_as is distinct from t.stays
            """;

    /** A person and the door behind which the reference is kept. */
    public record Dweller(UUID residentId, Place place) {}

    public Uni<Void> keepDoors(List<Place> doors) {
        if (doors.isEmpty()) return Uni.createFrom().voidItem();
        return Statement.of(KEEP_DOORS)
                .set("codes", all(doors, Place::communityCode))
                .ids("ids", all(doors, Place::householdId))
                .set("estates", all(doors, Place::estateId))
                .set("buildings", all(doors, Place::buildingId))
                .set("units", all(doors, Place::unitId))
                .set("grids", all(doors, Place::gridId))
                .set("floors", all(doors, Place::floor))
                .execute()
                .replaceWithVoid();
    }

    /** After {@link #keepDoors}: each person points at a door. */
    public Uni<Void> keepDwellers(List<Dweller> dwellers) {
        if (dwellers.isEmpty()) return Uni.createFrom().voidItem();
        return Statement.of(KEEP_RESIDENTS)
                .set("codes", all(dwellers, each -> each.place().communityCode()))
                .ids("ids", all(dwellers, Dweller::residentId))
                .ids("households", all(dwellers, each -> each.place().householdId()))
                .set("estates", all(dwellers, each -> each.place().estateId()))
                .set("grids", all(dwellers, each -> each.place().gridId()))
                .execute()
                .replaceWithVoid();
    }

    /** Which ids stand for a person that has another one since files were merged; only of ids that are kept here. */
    public Uni<Void> keepAliases(String communityCode, Map<UUID, List<UUID>> aliases) {
        if (aliases.values().stream().allMatch(List::isEmpty))
            return Uni.createFrom().voidItem();
        var ids = new ArrayList<UUID>();
        var stays = new ArrayList<UUID>();
        aliases.forEach((stay, others) -> others.forEach(other -> {
            ids.add(other);
            stays.add(stay);
        }));
        return Statement.of(KEEP_ALIASES)
                .set("code", communityCode)
                .ids("ids", ids)
                .ids("stays", stays)
                .execute()
                .replaceWithVoid();
    }

    /** What is kept of these ids within the caller's scope. */
    public Uni<References> find(Reach reach, Collection<UUID> householdIds, Collection<UUID> residentIds) {
        Within within = Within.of(reach);
        return Statement.within(
                        within,
                        "select r.* from household_reference r where r.household_id = any (cast(:ids as uuid[])) and "
                                + within.sql("r"))
                .ids("ids", householdIds)
                .list(row -> door(row.place()))
                .chain(doors -> Statement.within(
                                within,
                                "select r.* from resident_reference r where r.resident_id = any (cast(:ids as uuid[])) and "
                                        + within.sql("r"))
                        .ids("ids", residentIds)
                        .list(row -> new ResidentReference(
                                row.id("resident_id"), row.id("household_id"), row.text("community_code"), null))
                        .map(residents -> new References(doors, residents)));
    }

    private static DoorReference door(Place place) {
        return new DoorReference(
                place.householdId(),
                place.communityCode(),
                place.estateId(),
                place.buildingId(),
                place.unitId(),
                place.gridId(),
                place.floor(),
                List.of());
    }

    private static <T, V> List<V> all(List<T> items, Function<T, V> part) {
        return items.stream().map(part).toList();
    }
}
