package org.lianfang.registry.resident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps people: new ones many at once, each with care needs and what they are searched by. */
@Singleton
public class Residents {

    private static final String INSERT =
            """
            insert into resident (id, community_code, household_id, estate_id, building_id, grid_id, floor, door_order, name, phone, phone_hash,
                                  id_number, id_number_hash, gender, birth_year, relation, domicile, presence, contact_by, note, needs_care,
                                  tokens, phone_end)
            select x.id, x.community_code, x.household_id, x.estate_id, x.building_id, x.grid_id, x.floor, x.door_order, x.name,
                   decode(x.phone, 'base64'), decode(x.phone_hash, 'base64'), decode(x.id_number, 'base64'), decode(x.id_number_hash, 'base64'),
                   x.gender, x.birth_year, x.relation, x.domicile, x.presence, x.contact_by, decode(x.note, 'base64'), x.needs_care,
                   x.tokens, decode(x.phone_end, 'base64')
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x (id uuid, community_code text, household_id uuid, estate_id uuid, building_id uuid,
                 grid_id uuid, floor integer, door_order text, name text, phone text, phone_hash text, id_number text, id_number_hash text,
                 gender text, birth_year integer, relation text, domicile text, presence text, contact_by text, note text, needs_care boolean,
                 tokens text[], phone_end text)
            on conflict (id) do nothing
            returning id
            """;

    private static final String INSERT_NEEDS =
            """
            insert into care_need (community_code, resident_id, household_id, estate_id, grid_id, need, reason, source, since)
            select x.community_code, x.id, x.household_id, x.estate_id, x.grid_id, n.need, n.reason, n.source, n.since
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x (id uuid, community_code text, household_id uuid, estate_id uuid, grid_id uuid,
                 needs jsonb)
            cross join lateral jsonb_to_recordset(x.needs) as n (need text, reason text, source text, since date)
            where x.id = any(:fresh)
            on conflict do nothing
            """;

    private static final String FIND_BY =
            """
            update resident r set tokens = x.tokens, phone_end = decode(x.phone_end, 'base64')
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x (id uuid, tokens text[], phone_end text)
            where r.id = x.id
            """;

    private final ObjectMapper json;

    Residents(ObjectMapper json) {
        this.json = json;
    }

    /** Adds those whose id is free and answers their ids; an id that is taken is left alone. */
    public Uni<List<UUID>> add(List<NewResident> people) {
        if (people.isEmpty()) return Uni.createFrom().item(List.of());
        String rows = text(people);
        return Panache.getSession().chain(session -> session.createNativeQuery(INSERT, UUID.class)
                .setParameter("rows", rows)
                .getResultList()
                .call(fresh -> addNeeds(session, rows, fresh)));
    }

    /** Writes care needs and what the person is searched by anew, after a correction. */
    Uni<Void> renew(NewResident person) {
        String rows = text(List.of(person));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from care_need where resident_id = :id")
                        .setParameter("id", person.id())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(FIND_BY)
                                .setParameter("rows", rows)
                                .executeUpdate())
                        .chain(() -> addNeeds(session, rows, List.of(person.id()))));
    }

    private static Uni<Void> addNeeds(Mutiny.Session session, String rows, List<UUID> fresh) {
        if (fresh.isEmpty()) return Uni.createFrom().voidItem();
        UUID[] ids = fresh.toArray(UUID[]::new);
        return session.createNativeQuery(INSERT_NEEDS)
                .setParameter("rows", rows)
                .setParameter("fresh", ids)
                .executeUpdate()
                .replaceWithVoid();
    }

    private String text(List<NewResident> people) {
        try {
            return json.writeValueAsString(people);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows hold texts, numbers, days and bytes only", impossible);
        }
    }
}
