package org.lianfang.registry.household;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;

/** Finds the places that a door names, and makes those that are new: inside the community, and inside what the caller may write. */
@Singleton
class PlaceNames {

    private static final String FIND_ESTATE = "select id from estate where community_code = :code and name = :name";
    /** 1栋 and 1号楼 are one building; where both were made before that was known, each keeps its doors. */
    private static final String FIND_BUILDING =
            """
            select b.id, b.grid_id from building b
            where b.community_code = :code and b.estate_id is not distinct from cast(:estate as uuid)
              and building_word(b.name) = building_word(:name)
            order by b.name = :name desc, b.id limit 1""";

    private static final String FIND_UNIT =
            "select id from unit where community_code = :code and building_id = :building and name = :name";

    /** A new building joins a grid of its estate that has room. */
    private static final String ADD_BUILDING =
            """
            insert into building (id, community_code, estate_id, grid_id, name)
            values (:id, :code, cast(:estate as uuid), grid_with_room(:code, cast(:estate as uuid), :today), :name)
            on conflict on constraint building_name_once do nothing""";

    private final Clock clock;

    PlaceNames(Clock clock) {
        this.clock = clock;
    }

    /** The names of the places that a household lies in, in the order estate, building, unit. */
    Uni<List<String>> namesOf(Place place) {
        String sql =
                """
                select (select name from estate where id = cast(:estate as uuid)), (select name from building where id = cast(:building as uuid)),
                       (select name from unit where id = cast(:unit as uuid))""";
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("estate", place.estateId())
                        .setParameter("building", place.buildingId())
                        .setParameter("unit", place.unitId())
                        .getSingleResult())
                .map(row -> java.util.Arrays.asList(
                        row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)));
    }

    /** The place that these names mean; NOT_FOUND where it lies outside what the caller may write. */
    Uni<Place> resolve(Reach reach, String code, DoorPlate plate) {
        return estate(reach, code, plate.estate())
                .chain(estate -> building(reach, code, estate, plate.building())
                        .chain(building -> unit(code, building.id(), plate.unit())
                                .map(unit -> new Place(estate, building.id(), unit, building.grid()))))
                .invoke(place -> mustBeWritable(reach, code, place));
    }

    private static void mustBeWritable(Reach reach, String code, Place place) {
        boolean writable = reach.covers(code)
                || reach.scope().estates().contains(code + "/" + place.estateId())
                || reach.scope().grids().contains(code + "/" + place.gridId());
        if (!writable) throw PlatformProblem.NOT_FOUND.at("building");
    }

    private Uni<UUID> estate(Reach reach, String code, String name) {
        if (name == null) return Uni.createFrom().nullItem();
        return findEstate(code, name).onItem().ifNull().switchTo(() -> {
            if (!reach.covers(code)) throw PlatformProblem.NOT_FOUND.at("estate");
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(
                                    "insert into estate (id, community_code, name, managed) values (:id, :code, :name, false)"
                                            + " on conflict on constraint estate_name_once do nothing")
                            .setParameter("id", Ids.next())
                            .setParameter("code", code)
                            .setParameter("name", name)
                            .executeUpdate())
                    // Found again, whoever of two made it first.
                    .chain(() -> findEstate(code, name));
        });
    }

    private static Uni<UUID> findEstate(String code, String name) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FIND_ESTATE, UUID.class)
                .setParameter("code", code)
                .setParameter("name", name)
                .getSingleResultOrNull());
    }

    private record Building(UUID id, UUID grid) {}

    private Uni<Building> building(Reach reach, String code, UUID estate, String name) {
        if (name == null) return Uni.createFrom().item(new Building(null, null));
        return findBuilding(code, estate, name).onItem().ifNull().switchTo(() -> {
            boolean mayAdd = reach.covers(code) || reach.scope().estates().contains(code + "/" + estate);
            if (!mayAdd) throw PlatformProblem.NOT_FOUND.at("building");
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(ADD_BUILDING)
                            .setParameter("id", Ids.next())
                            .setParameter("code", code)
                            .setParameter("estate", estate)
                            .setParameter("name", name)
                            .setParameter("today", ChinaTime.today(clock))
                            .executeUpdate())
                    .chain(() -> findBuilding(code, estate, name));
        });
    }

    private static Uni<Building> findBuilding(String code, UUID estate, String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND_BUILDING, Tuple.class)
                        .setParameter("code", code)
                        .setParameter("estate", estate)
                        .setParameter("name", name)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new Building(row.get(0, UUID.class), row.get(1, UUID.class)));
    }

    private static Uni<UUID> unit(String code, UUID building, String name) {
        if (name == null) return Uni.createFrom().nullItem();
        return findUnit(code, building, name).onItem().ifNull().switchTo(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into unit (id, community_code, building_id, name) values (:id, :code, :building, :name)"
                                        + " on conflict on constraint unit_name_once do nothing")
                        .setParameter("id", Ids.next())
                        .setParameter("code", code)
                        .setParameter("building", building)
                        .setParameter("name", name)
                        .executeUpdate())
                .chain(() -> findUnit(code, building, name)));
    }

    private static Uni<UUID> findUnit(String code, UUID building, String name) {
        return Panache.getSession().chain(session -> session.createNativeQuery(FIND_UNIT, UUID.class)
                .setParameter("code", code)
                .setParameter("building", building)
                .setParameter("name", name)
                .getSingleResultOrNull());
    }
}
