package org.lianfang.platform.opening;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of opened communities. Apart from its resource, so that a module without a database can look at that one. */
@Singleton
class OpenedCommunities {

    private static final String UPSERT =
            """
            insert into opened_community (code, name, official_name, street_code, street_name)
            values (:code, :name, :official, :street, :streetName)
            on conflict (code) do update set name = excluded.name, official_name = excluded.official_name,
                                             street_name = excluded.street_name
            """;

    /** Opens them, or corrects their names. */
    Uni<Void> keep(List<OpenedCommunity> communities) {
        return Panache.getSession().chain(session -> insertAll(session, communities));
    }

    private static Uni<Void> insertAll(Mutiny.Session session, List<OpenedCommunity> communities) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (OpenedCommunity each : communities) {
            chain = chain.chain(() -> session.createNativeQuery(UPSERT)
                    .setParameter("code", each.code())
                    .setParameter("name", each.name())
                    .setParameter("official", each.officialName())
                    .setParameter("street", each.streetCode())
                    .setParameter("streetName", each.streetName())
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return chain;
    }
}
