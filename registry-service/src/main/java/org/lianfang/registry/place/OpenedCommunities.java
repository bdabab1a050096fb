package org.lianfang.registry.place;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Conditions;

/** Whether a community that a write names is opened, and reached by the caller at all. */
@Singleton
public class OpenedCommunities {

    /** BAD_INPUT for a code that is not opened, NOT_FOUND for one outside the caller's area. */
    public Uni<Void> mustBeReached(Reach reach, String code) {
        if (List.of(Conditions.communities(reach)).contains(code))
            return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from opened_community where code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult())
                .invoke(found -> {
                    throw found == 0
                            ? PlatformProblem.COMMUNITY_NOT_OPEN.at("communityCode")
                            : PlatformProblem.NOT_FOUND.at("communityCode");
                })
                .replaceWithVoid();
    }
}
