package org.lianfang.registry.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Keeps households: new ones many at once, each with what it is searched by. */
@Singleton
public class Households {

    // The rows are one parameter, or a stage of bulk work (LoadedDoors).
    private static final String ROWS = "jsonb_to_recordset(cast(cast(:rows as text) as jsonb))";

    static final String INSERT_FROM =
            """
            insert into household (id, community_code, kind, estate_id, building_id, unit_id, grid_id, floor, room, written_address,
                                   address, door_order, tokens)
            select x.id, x.community_code, x.kind, x.estate_id, x.building_id, x.unit_id, x.grid_id, x.floor, x.room, x.written_address,
                   x.address, x.door_order, x.tokens
            from %s as x (id uuid, community_code text, kind text, estate_id uuid, building_id uuid, unit_id uuid, grid_id uuid, floor integer,
                 room text, written_address text, address text, door_order text, tokens text[])
            on conflict (id) do nothing""";

    private static final String INSERT = INSERT_FROM.formatted(ROWS) + " returning id";
    private final ObjectMapper json;

    Households(ObjectMapper json) {
        this.json = json;
    }

    /** Adds those whose id is free and answers their ids; an id that is taken is left alone. */
    Uni<List<UUID>> add(List<HouseholdRow> rows) {
        if (rows.isEmpty()) return Uni.createFrom().item(List.of());
        String all = text(rows);
        return Panache.getSession().chain(session -> session.createNativeQuery(INSERT, UUID.class)
                .setParameter("rows", all)
                .getResultList());
    }

    /** One household of the scope, locked until the end of the transaction; null where there is none. */
    Uni<Household> toCorrect(UUID id) {
        return Panache.getSession().chain(session -> session.find(Household.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * One household of the scope for someone to live in, its door unchanged until the end of the transaction; null where there is
     * none. It is taken before the person, as a correction of the door does, so that the two never wait for each other.
     */
    public Uni<Household> toLiveIn(UUID id) {
        return Panache.getSession().chain(session -> session.find(Household.class, id, LockModeType.PESSIMISTIC_READ));
    }

    /** After a door was corrected: what it is searched by, and the place kept beside the people behind it. */
    Uni<Void> follow(Household household, DoorPlate plate) {
        Place place = household.place();
        return Panache.getSession().chain(session -> session.flush()
                .chain(() -> session.createNativeQuery(
                                "update household set tokens = cast(:tokens as text[]) where id = :id")
                        .setParameter("tokens", plate.tokens().toArray(String[]::new))
                        .setParameter("id", household.id())
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(
                                """
                                update resident set estate_id = cast(:estate as uuid), building_id = cast(:building as uuid),
                                       grid_id = cast(:grid as uuid), floor = cast(:floor as integer), door_order = :door
                                where household_id = :id""")
                        .setParameter("estate", place.estateId())
                        .setParameter("building", place.buildingId())
                        .setParameter("grid", place.gridId())
                        .setParameter("floor", household.floor())
                        .setParameter("door", household.doorOrder())
                        .setParameter("id", household.id())
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(
                                """
                                update care_need set estate_id = cast(:estate as uuid), grid_id = cast(:grid as uuid)
                                where household_id = :id""")
                        .setParameter("estate", place.estateId())
                        .setParameter("grid", place.gridId())
                        .setParameter("id", household.id())
                        .executeUpdate())
                .replaceWithVoid());
    }

    private String text(List<HouseholdRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows hold texts, numbers and ids only", impossible);
        }
    }
}
