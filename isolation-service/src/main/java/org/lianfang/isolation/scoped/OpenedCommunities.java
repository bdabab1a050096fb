package org.lianfang.isolation.scoped;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.lianfang.platform.problem.PlatformProblem;

/** The communities in use; their codes are public. */
@Singleton
public class OpenedCommunities {

    /** Refuses a community outside the caller's area: BAD_INPUT where nobody has opened it, else as if it were absent. */
    public Uni<Void> refuse(String code) {
        return Statement.of("select code from opened_community where code = :code")
                .set("code", code)
                .first(row -> row.text("code"))
                .map(found -> {
                    throw (found == null ? PlatformProblem.COMMUNITY_NOT_OPEN : PlatformProblem.NOT_FOUND)
                            .at("communityCode");
                });
    }
}
