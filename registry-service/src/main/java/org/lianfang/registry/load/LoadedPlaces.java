package org.lianfang.registry.load;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.registry.search.Words;

/** Adds the places of a load, a list in one statement; what exists by its id is left alone. */
@Singleton
class LoadedPlaces {

    private static final String ADD_GRIDS =
            """
            insert into grid (id, community_code, name, workers)
            select x.id, :code, x.name, string_to_array(x.workers, chr(31))
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:workers as text[])) as x (id, name, workers)
            on conflict (id) do nothing""";
    private static final String ADD_ESTATES =
            """
            insert into estate (id, community_code, name, managed)
            select x.id, :code, x.name, cast(x.managed as boolean)
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:managed as text[])) as x (id, name, managed)
            on conflict (id) do nothing""";
    private static final String ADD_BUILDINGS =
            """
            insert into building (id, community_code, name, estate_id, grid_id)
            select x.id, :code, x.name, cast(nullif(x.estate, '') as uuid), cast(nullif(x.grid, '') as uuid)
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:estates as text[]), cast(:grids as text[]))
                 as x (id, name, estate, grid)
            on conflict (id) do nothing""";
    private static final String ADD_UNITS =
            """
            insert into unit (id, community_code, name, building_id)
            select x.id, :code, x.name, x.building
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:buildings as uuid[])) as x (id, name, building)
            on conflict (id) do nothing""";
    private static final String NAMES =
            """
            select id, name from estate where community_code = :code and id = any(:ids)
            union all select id, name from building where community_code = :code and id = any(:ids)
            union all select id, name from unit where community_code = :code and id = any(:ids)""";

    private static final Map<String, String> FIELD_OF_CONSTRAINT = Map.of(
            "grid_name_once", "grids",
            "estate_name_once", "estates",
            "building_name_once", "buildings",
            "building_of_estate", "buildings",
            "building_in_grid", "buildings",
            "unit_name_once", "units",
            "unit_of_building", "units");

    Uni<Void> add(Roster roster) {
        String code = roster.communityCode();
        return Panache.getSession()
                .chain(session -> addGrids(session, code, roster.grids())
                        .chain(() -> addEstates(session, code, roster.estates()))
                        .chain(() -> addBuildings(session, code, roster.buildings()))
                        .chain(() -> addUnits(session, code, roster.units())))
                .onFailure()
                .transform(LoadedPlaces::named);
    }

    private static Uni<Void> addGrids(Mutiny.Session session, String code, List<Roster.Grid> grids) {
        if (grids.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery(ADD_GRIDS)
                .setParameter("code", code)
                .setParameter("ids", ids(grids, Roster.Grid::id))
                .setParameter("names", texts(grids, grid -> Words.tidy(grid.name())))
                .setParameter("workers", texts(grids, LoadedPlaces::workers))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> addEstates(Mutiny.Session session, String code, List<Roster.Estate> estates) {
        if (estates.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery(ADD_ESTATES)
                .setParameter("code", code)
                .setParameter("ids", ids(estates, Roster.Estate::id))
                .setParameter("names", texts(estates, estate -> Words.tidy(estate.name())))
                .setParameter("managed", texts(estates, estate -> String.valueOf(estate.managed())))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> addBuildings(Mutiny.Session session, String code, List<Roster.Building> buildings) {
        if (buildings.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery(ADD_BUILDINGS)
                .setParameter("code", code)
                .setParameter("ids", ids(buildings, Roster.Building::id))
                .setParameter("names", texts(buildings, building -> Words.tidy(building.name())))
                .setParameter("estates", texts(buildings, building -> orEmpty(building.estateId())))
                .setParameter("grids", texts(buildings, building -> orEmpty(building.gridId())))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> addUnits(Mutiny.Session session, String code, List<Roster.Unit> units) {
        if (units.isEmpty()) return Uni.createFrom().voidItem();
        return session.createNativeQuery(ADD_UNITS)
                .setParameter("code", code)
                .setParameter("ids", ids(units, Roster.Unit::id))
                .setParameter("names", texts(units, unit -> Words.tidy(unit.name())))
                .setParameter("buildings", ids(units, Roster.Unit::buildingId))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The names of these estates, buildings and units, as far as they stand in the community. */
    Uni<Map<UUID, String>> names(String code, List<UUID> places) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMES, Tuple.class)
                        .setParameter("code", code)
                        .setParameter("ids", places.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> {
                    var names = new HashMap<UUID, String>();
                    rows.forEach(row -> names.put(row.get(0, UUID.class), row.get(1, String.class)));
                    return names;
                });
    }

    /** The same name under another id, or a place whose parent is not in this community: the load is refused, naming the list. */
    private static Throwable named(Throwable failure) {
        for (var each : FIELD_OF_CONSTRAINT.entrySet()) {
            if (Failures.violates(failure, each.getKey())) return PlatformProblem.ID_TAKEN.at(each.getValue());
        }
        return failure;
    }

    private static String workers(Roster.Grid grid) {
        return grid.workers() == null ? "" : String.join("\u001f", grid.workers());
    }

    private static String orEmpty(UUID id) {
        return id == null ? "" : id.toString();
    }

    private static <T> String[] texts(List<T> places, Function<T, String> text) {
        return places.stream().map(text).toArray(String[]::new);
    }

    private static <T> UUID[] ids(List<T> places, Function<T, UUID> id) {
        return places.stream().map(id).toArray(UUID[]::new);
    }
}
