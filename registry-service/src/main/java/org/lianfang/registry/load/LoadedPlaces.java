package org.lianfang.registry.load;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platform.scope.BulkDoor.Bulk;
import org.lianfang.registry.search.Words;
import org.postgresql.util.PSQLException;

/** Adds the places of a load, a list in one statement; what exists by its id is left alone. */
final class LoadedPlaces {

    private static final String ADD_GRIDS =
            """
            insert into grid (id, community_code, name, workers)
            select x.id, ?, x.name, array(select jsonb_array_elements_text(x.workers))
            from load_grid s cross join lateral jsonb_to_record(s.body) as x (id uuid, name text, workers jsonb)
            on conflict (id) do nothing""";
    private static final String ADD_ESTATES =
            """
            insert into estate (id, community_code, name, managed)
            select x.id, ?, x.name, x.managed
            from load_estate s cross join lateral jsonb_to_record(s.body) as x (id uuid, name text, managed boolean)
            on conflict (id) do nothing""";
    private static final String ADD_BUILDINGS =
            """
            insert into building (id, community_code, name, estate_id, grid_id)
            select x.id, ?, x.name, x."estateId", x."gridId"
            from load_building s cross join lateral jsonb_to_record(s.body) as x (id uuid, name text, "estateId" uuid, "gridId" uuid)
            on conflict (id) do nothing""";
    private static final String ADD_UNITS =
            """
            insert into unit (id, community_code, name, building_id)
            select x.id, ?, x.name, x."buildingId"
            from load_unit s cross join lateral jsonb_to_record(s.body) as x (id uuid, name text, "buildingId" uuid)
            on conflict (id) do nothing""";
    private static final String NAMES =
            """
            with asked as (select cast(? as text) as code, cast(? as uuid[]) as ids)
            select p.id, p.name from asked a join estate p on p.community_code = a.code and p.id = any (a.ids)
            union all select p.id, p.name from asked a join building p on p.community_code = a.code and p.id = any (a.ids)
            union all select p.id, p.name from asked a join unit p on p.community_code = a.code and p.id = any (a.ids)""";

    private static final Map<String, String> FIELD_OF_CONSTRAINT = Map.of(
            "grid_name_once", "grids",
            "estate_name_once", "estates",
            "building_name_once", "buildings",
            "building_of_estate", "buildings",
            "building_in_grid", "buildings",
            "unit_name_once", "units",
            "unit_of_building", "units");

    private LoadedPlaces() {}

    static void add(Bulk bulk, Roster roster) throws SQLException {
        try {
            add(
                    bulk,
                    roster,
                    "load_grid",
                    ADD_GRIDS,
                    roster.grids().stream().map(LoadedPlaces::tidy).toList());
            add(
                    bulk,
                    roster,
                    "load_estate",
                    ADD_ESTATES,
                    roster.estates().stream().map(LoadedPlaces::tidy).toList());
            add(
                    bulk,
                    roster,
                    "load_building",
                    ADD_BUILDINGS,
                    roster.buildings().stream().map(LoadedPlaces::tidy).toList());
            add(
                    bulk,
                    roster,
                    "load_unit",
                    ADD_UNITS,
                    roster.units().stream().map(LoadedPlaces::tidy).toList());
        } catch (PSQLException refused) {
            throw named(refused);
        }
    }

    private static void add(Bulk bulk, Roster roster, String stage, String sql, List<?> places) throws SQLException {
        if (places.isEmpty()) return;
        bulk.stage(stage, places);
        try (PreparedStatement statement = bulk.connection().prepareStatement(sql)) {
            statement.setString(1, roster.communityCode());
            statement.executeUpdate();
        }
    }

    /** The names of these estates, buildings and units, as far as they stand in the community. */
    static Map<UUID, String> names(Bulk bulk, String code, List<UUID> places) throws SQLException {
        var names = new HashMap<UUID, String>();
        try (PreparedStatement statement = bulk.connection().prepareStatement(NAMES)) {
            statement.setString(1, code);
            statement.setArray(2, bulk.connection().createArrayOf("uuid", places.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) names.put(row.getObject(1, UUID.class), row.getString(2));
            }
        }
        return names;
    }

    /** The same name under another id, or a place whose parent is not in this community: the load is refused, naming the list. */
    private static Problem named(PSQLException refused) throws PSQLException {
        String constraint = refused.getServerErrorMessage() == null
                ? null
                : refused.getServerErrorMessage().getConstraint();
        String field = constraint == null ? null : FIELD_OF_CONSTRAINT.get(constraint);
        if (field == null) throw refused;
        return PlatformProblem.ID_TAKEN.at(field);
    }

    private static Roster.Grid tidy(Roster.Grid grid) {
        List<String> workers = grid.workers() == null ? List.of() : grid.workers();
        return new Roster.Grid(grid.id(), Words.tidy(grid.name()), workers);
    }

    private static Roster.Estate tidy(Roster.Estate estate) {
        return new Roster.Estate(estate.id(), Words.tidy(estate.name()), estate.managed());
    }

    private static Roster.Building tidy(Roster.Building building) {
        return new Roster.Building(building.id(), building.estateId(), Words.tidy(building.name()), building.gridId());
    }

    private static Roster.Unit tidy(Roster.Unit unit) {
        return new Roster.Unit(unit.id(), unit.buildingId(), Words.tidy(unit.name()));
    }
}
