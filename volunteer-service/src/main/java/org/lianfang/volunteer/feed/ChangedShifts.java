package org.lianfang.volunteer.feed;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.shift.Shift;

/**
 * Reads shifts that changed. The time of a change has no index, so that giving out a place touches none; what ended yesterday changes
 * no more.
 */
@Singleton
class ChangedShifts {

    private static final String SINCE =
            """
            select s.* from unnest(cast(:codes as text[])) c (code)
            join shift s on s.community_code = c.code
            where s.starts_at > :recent and s.changed_at >= :since
            order by s.changed_at, s.id
            """;

    private static final String BY_IDS =
            """
            select s.* from shift s
            where s.id = any (cast(:ids as uuid[])) and s.community_code = any (cast(:codes as text[]))
            order by s.changed_at, s.id
            """;

    private static final Duration OVER = Duration.ofDays(2);

    Uni<List<Shift>> since(Reach reach, Instant since, Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(SINCE, Shift.class)
                .setParameter("codes", reach.codeArray())
                .setParameter("recent", now.minus(OVER).atOffset(ZoneOffset.UTC))
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .getResultList());
    }

    Uni<List<Shift>> byIds(Reach reach, Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createNativeQuery(BY_IDS, Shift.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("codes", reach.codeArray())
                .getResultList());
    }
}
