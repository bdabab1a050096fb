package org.lianfang.volunteer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Until the transaction ends nobody else gives this person a place; taken after the shift's lock, never before. */
public final class PersonLock {

    private static final String TAKE = "select cast(pg_advisory_xact_lock(hashtextextended(:person, 0)) as text)";

    private PersonLock() {}

    public static Uni<Void> take(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, String.class)
                        .setParameter("person", person.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
