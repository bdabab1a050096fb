package org.lianfang.volunteer.draw;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Scope;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.round.RoundWork;

/** Draws what is due, each shift in a transaction of its own; one that fails is left for the next round and holds up no other. */
@Singleton
class DrawRounds implements RoundWork {

    private static final Logger LOG = Logger.getLogger(DrawRounds.class);

    private static final String DUE =
            """
            select s.id from shift s
            where s.access = 'DRAW' and s.drawn_at is null and s.cancelled_at is null and s.release_at <= :now and s.ends_at > :now
            order by s.release_at, s.id limit 200
            """;

    private final Door door;
    private final Draws draws;
    private final Clock clock;

    DrawRounds(Door door, Draws draws, Clock clock) {
        this.door = door;
        this.draws = draws;
        this.clock = clock;
    }

    @Override
    public Uni<Void> round() {
        Instant now = clock.instant();
        return due(now).onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::quietly)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> quietly(UUID shiftId) {
        return draws.draw(shiftId)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "shift %s: draw left for the next round: %s",
                        shiftId, failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<List<UUID>> due(Instant now) {
        return door.read(Scope.everywhere(VolunteerOperation.DRAW_PLACES), reach -> Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList()));
    }
}
