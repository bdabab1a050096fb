package org.lianfang.registry.reference;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.Clearance.Whereabouts;
import org.lianfang.registry.access.Conditions;
import org.lianfang.registry.reference.References.Behind;
import org.lianfang.registry.reference.References.DoorReference;
import org.lianfang.registry.reference.References.DoorsAsked;
import org.lianfang.registry.reference.References.HouseholdReference;
import org.lianfang.registry.reference.References.Recipient;
import org.lianfang.registry.reference.References.ResidentReference;
import org.lianfang.registry.resident.Gender;
import org.lianfang.registry.resident.Presence;
import org.lianfang.registry.secrecy.SealedNumbers;

/** Reads references: one statement each, however many ids are asked for. */
@Singleton
class ReferenceReader {

    private static final int ADULT = 18;

    private static final String HOUSEHOLDS =
            """
            select h.id, h.community_code, h.estate_id, h.building_id, h.unit_id, h.grid_id, h.floor, h.address from household h
            where
            """;

    /** Who was merged lives where the one lives that stays. */
    private static final String RESIDENTS =
            """
            select r.id, coalesce(k.household_id, r.household_id), r.community_code, coalesce(k.presence, r.presence),
                   (select string_agg(cast(a.id as text), ',' order by a.id) from resident a
                    where a.id <> r.id and (a.id = k.id or a.merged_into = coalesce(k.id, r.id)))
            from resident r left join resident k on k.id = r.merged_into where
            """;

    private static final String DOORS =
            """
            select h.id, h.community_code, h.estate_id, h.building_id, h.unit_id, h.grid_id, h.floor, h.address,
                   r.id as resident_id, r.presence
            from household h left join resident r on r.household_id = h.id and r.presence <> 'MOVED_OUT'
            where
            """;

    /** The ids that are unknown in the community, by the list they came in. */
    private static final String UNKNOWN =
            """
            select 'buildingIds' where exists (select from unnest(cast(:buildings as uuid[])) a (id) where not exists
                (select from building b where b.community_code = :code and b.id = a.id))
            union all select 'unitIds' where exists (select from unnest(cast(:units as uuid[])) a (id) where not exists
                (select from unit u where u.community_code = :code and u.id = a.id))
            union all select 'householdIds' where exists (select from unnest(cast(:households as uuid[])) a (id) where not exists
                (select from household h where h.community_code = :code and h.id = a.id))
            """;

    private static final String RECIPIENTS =
            """
            select h.id, h.address, h.community_code, h.estate_id, h.grid_id, p.id as resident_id, p.name, p.phone, p.gender
            from household h left join lateral (
                select r.id, r.name, r.phone, r.gender from resident r
                where r.household_id = h.id and r.presence <> 'MOVED_OUT'
                  and (r.relation = '户主' or (r.presence = 'PRESENT' and coalesce(r.birth_year, 0) <= :adultBornBy))
                order by (r.relation is distinct from '户主'), r.birth_year, r.id limit 1) p on true
            where
            """;

    private final SealedNumbers numbers;
    private final Clock clock;

    ReferenceReader(SealedNumbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    Uni<List<HouseholdReference>> households(Reach reach, List<UUID> ids) {
        if (ids.isEmpty()) return Uni.createFrom().item(List.of());
        var conditions = Conditions.within(reach, "h.community_code", "h.id")
                .and("h.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
        return read(HOUSEHOLDS, conditions, "").map(rows -> rows.stream()
                .map(row -> new HouseholdReference(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, UUID.class),
                        row.get(3, UUID.class),
                        row.get(4, UUID.class),
                        row.get(5, UUID.class),
                        row.get(6, Integer.class),
                        row.get(7, String.class)))
                .toList());
    }

    Uni<List<ResidentReference>> residents(Reach reach, List<UUID> ids) {
        var conditions = Conditions.within(reach, "r.community_code", "r.household_id")
                .and("r.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
        return read(RESIDENTS, conditions, "").map(rows -> rows.stream()
                .map(row -> new ResidentReference(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        Presence.valueOf(row.get(3, String.class)),
                        ids(row.get(4, String.class))))
                .toList());
    }

    private static List<UUID> ids(String listed) {
        return listed == null
                ? List.of()
                : Stream.of(listed.split(",")).map(UUID::fromString).toList();
    }

    Uni<List<DoorReference>> doors(Reach reach, DoorsAsked asked) {
        UUID[] buildings = asked.buildingIds().toArray(UUID[]::new);
        UUID[] units = asked.unitIds().toArray(UUID[]::new);
        UUID[] households = asked.householdIds().toArray(UUID[]::new);
        var conditions = Conditions.within(reach, "h.community_code", null)
                .and("h.community_code = :code", "code", asked.communityCode())
                .and("(h.building_id = any(:buildings) or h.unit_id = any(:units) or h.id = any(:households))")
                .with("buildings", buildings)
                .with("units", units)
                .with("households", households);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNKNOWN, String.class)
                        .setParameter("code", asked.communityCode())
                        .setParameter("buildings", buildings)
                        .setParameter("units", units)
                        .setParameter("households", households)
                        .getResultList())
                .invoke(unknown -> {
                    if (!unknown.isEmpty()) throw PlatformProblem.NOT_FOUND.at(unknown.get(0));
                })
                .chain(() -> read(DOORS, conditions, " order by h.door_order, h.id, r.id"))
                .map(ReferenceReader::byDoor);
    }

    private static List<DoorReference> byDoor(List<Tuple> rows) {
        var doors = new LinkedHashMap<UUID, DoorReference>();
        for (Tuple row : rows) {
            DoorReference door = doors.computeIfAbsent(
                    row.get(0, UUID.class),
                    id -> new DoorReference(
                            id,
                            row.get(1, String.class),
                            row.get(2, UUID.class),
                            row.get(3, UUID.class),
                            row.get(4, UUID.class),
                            row.get(5, UUID.class),
                            row.get(6, Integer.class),
                            row.get(7, String.class),
                            new ArrayList<>()));
            UUID resident = row.get(8, UUID.class);
            if (resident != null)
                door.residents().add(new Behind(resident, Presence.valueOf(row.get(9, String.class))));
        }
        return List.copyOf(doors.values());
    }

    Uni<List<Recipient>> recipients(Reach reach, List<UUID> ids, Clearance clearance) {
        int adultBornBy = ChinaTime.today(clock).getYear() - ADULT;
        var conditions = Conditions.within(reach, "h.community_code", "h.id")
                .and("h.id = any(:ids)", "ids", ids.toArray(UUID[]::new))
                .with("adultBornBy", adultBornBy);
        return read(RECIPIENTS, conditions, "")
                .map(rows -> rows.stream().map(row -> recipient(row, clearance)).toList());
    }

    private Recipient recipient(Tuple row, Clearance clearance) {
        UUID household = row.get(0, UUID.class);
        UUID resident = row.get(5, UUID.class);
        var where =
                new Whereabouts(row.get(2, String.class), row.get(3, UUID.class), row.get(4, UUID.class), household);
        boolean clear = resident != null && clearance.covers(where);
        return new Recipient(
                household,
                row.get(1, String.class),
                clear ? row.get(6, String.class) : null,
                clear ? numbers.openPhone(resident, row.get(7, byte[].class)) : null,
                clear && row.get(8) != null ? Gender.valueOf(row.get(8, String.class)) : null);
    }

    private static Uni<List<Tuple>> read(String select, Conditions conditions, String order) {
        return Panache.getSession().chain(session -> conditions
                .bind(session.createNativeQuery(select + conditions.sql() + order, Tuple.class))
                .getResultList());
    }
}
