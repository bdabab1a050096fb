package org.lianfang.registry.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Keeps households: new ones many at once, each with its search tokens. */
@Singleton
public class Households {

    // The rows are one parameter, or a stage of bulk work (LoadedDoors).
    private static final String ROWS = "jsonb_to_recordset(cast(cast(:rows as text) as jsonb))";

    static final String INSERT_FROM =
            """
            insert into household (id, community_code, kind, estate_id, building_id, unit_id, grid_id, floor, room, written_address,
                                   address, door_order)
            select x.id, x.community_code, x.kind, x.estate_id, x.building_id, x.unit_id, x.grid_id, x.floor, x.room, x.written_address,
                   x.address, x.door_order
            from %s as x (id uuid, community_code text, kind text, estate_id uuid, building_id uuid, unit_id uuid, grid_id uuid, floor integer,
                 room text, written_address text, address text, door_order text)
            on conflict (id) do nothing""";

    static final String INSERT_TOKENS_FROM =
            """
            insert into household_token (community_code, token, household_id, estate_id, grid_id)
            select x.community_code, t.token, x.id, x.estate_id, x.grid_id
            from %s as x (id uuid, community_code text, estate_id uuid, grid_id uuid, tokens jsonb)
            cross join lateral jsonb_array_elements_text(x.tokens) as t (token)
            """;

    private static final String INSERT = INSERT_FROM.formatted(ROWS) + " returning id";
    private static final String INSERT_TOKENS =
            INSERT_TOKENS_FROM.formatted(ROWS) + "where x.id = any(:fresh) on conflict do nothing";

    private final ObjectMapper json;

    Households(ObjectMapper json) {
        this.json = json;
    }

    /** Adds those whose id is free and answers their ids; an id that is taken is left alone. */
    Uni<List<UUID>> add(List<HouseholdRow> rows) {
        if (rows.isEmpty()) return Uni.createFrom().item(List.of());
        String all = text(rows);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT, UUID.class)
                        .setParameter("rows", all)
                        .getResultList())
                .call(fresh -> addTokens(all, fresh));
    }

    private static Uni<Void> addTokens(String rows, List<UUID> fresh) {
        if (fresh.isEmpty()) return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT_TOKENS)
                        .setParameter("rows", rows)
                        .setParameter("fresh", fresh.toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWithVoid();
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

    /** After a door was corrected: its tokens, and the place kept beside the people behind it. */
    Uni<Void> follow(Household household, DoorPlate plate) {
        Place place = household.place();
        String row = text(List.of(HouseholdRow.of(household, plate)));
        return Panache.getSession().chain(session -> session.flush()
                .chain(() -> session.createNativeQuery("delete from household_token where household_id = :id")
                        .setParameter("id", household.id())
                        .executeUpdate())
                .chain(() -> addTokens(row, List.of(household.id())))
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
                .chain(() -> followIn("care_need", household))
                .chain(() -> followIn("resident_token", household)));
    }

    private static Uni<Void> followIn(String table, Household household) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update " + table
                                        + " set estate_id = cast(:estate as uuid), grid_id = cast(:grid as uuid) where household_id = :id")
                        .setParameter("estate", household.place().estateId())
                        .setParameter("grid", household.place().gridId())
                        .setParameter("id", household.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String text(List<HouseholdRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows hold texts, numbers and ids only", impossible);
        }
    }
}
