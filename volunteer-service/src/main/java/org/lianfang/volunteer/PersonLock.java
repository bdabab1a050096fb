package org.lianfang.volunteer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Until the transaction ends nobody else gives this person a place; taken after the shift's lock, never before. */
public final class PersonLock {

    private static final String TAKE = "select cast(pg_advisory_xact_lock(hashtextextended(:person, 0)) as text)";

    private PersonLock() {}

    private static final String TAKE_ALL =
            """
            select cast(pg_advisory_xact_lock(hashtextextended(cast(p as text), 0)) as text)
            from (select one from unnest(cast(:people as uuid[])) one order by one) sorted (p)
            """;

    /** The locks of several people, always in the database's order, so that no two acts wait for each other. */
    public static Uni<Void> takeAll(Collection<UUID> people) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_ALL, String.class)
                        .setParameter("people", people.toArray(UUID[]::new))
                        .getResultList())
                .replaceWithVoid();
    }

    public static Uni<Void> take(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, String.class)
                        .setParameter("person", person.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
