package org.lianfang.platform.opening;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.problem.PlatformProblem;

/** The communities in use: who may write their table, and what a write for another one is answered. */
@Singleton
public class OpenedCommunities {

    private static final String UPSERT =
            """
            insert into opened_community (code, name, official_name, street_code, street_name)
            values (:code, :name, :official, :street, :streetName)
            on conflict (code) do update set name = excluded.name, official_name = excluded.official_name,
                                             street_name = excluded.street_name
            """;

    private static final String OPENED = "select count(*) from opened_community where code = :code";

    /**
     * Refuses a write for a community that the caller does not reach: BAD_INPUT where nobody has opened it, for codes are public, and
     * NOT_FOUND where it is only out of reach. The field is {@code communityCode}. Asked within the write's own transaction.
     */
    public <T> Uni<T> refuse(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPENED, Long.class)
                        .setParameter("code", code)
                        .getSingleResult())
                .map(found -> {
                    throw (found == 0 ? PlatformProblem.COMMUNITY_NOT_OPEN : PlatformProblem.NOT_FOUND)
                            .at("communityCode");
                });
    }

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
