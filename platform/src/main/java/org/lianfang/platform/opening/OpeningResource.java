package org.lianfang.platform.opening;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.caller.Role;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Operation;

/** Opens communities for use. The opening command sends the same list to every service until all have it. */
@Path("/operator/communities")
@RolesAllowed(Caller.OPERATOR)
class OpeningResource {

    enum OpeningOperation implements Operation {
        OPEN_COMMUNITIES;

        @Override
        public Set<Role> roles() {
            return Set.of();
        }
    }

    private static final String UPSERT =
            """
            insert into opened_community (code, name, official_name, street_code, street_name)
            values (:code, :name, :official, :street, :streetName)
            on conflict (code) do update set name = excluded.name, official_name = excluded.official_name,
                                             street_name = excluded.street_name
            """;

    private final Door door;

    OpeningResource(Door door) {
        this.door = door;
    }

    @PUT
    public Uni<Void> open(@NotEmpty List<@Valid OpenedCommunity> communities) {
        return door.bulk(OpeningOperation.OPEN_COMMUNITIES, (reach, note) -> Panache.getSession()
                .chain(session -> insertAll(session, communities)));
    }

    @GET
    public Uni<List<String>> opened() {
        return door.bulk(OpeningOperation.OPEN_COMMUNITIES, (reach, note) -> Uni.createFrom()
                .item(reach.codes()));
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
