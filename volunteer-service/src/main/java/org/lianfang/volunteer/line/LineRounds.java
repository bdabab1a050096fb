package org.lianfang.volunteer.line;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.ConsumeEvent;
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
import org.lianfang.volunteer.Contention;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.round.OwnLogin;
import org.lianfang.volunteer.round.RoundWork;
import org.lianfang.volunteer.shift.ShiftRepository;
import org.lianfang.volunteer.shift.ShiftRuns;

/**
 * Moves lines that no act on their own shift will move: an offer has expired, or someone who was passed over has lost the place that
 * stood in the way. Each shift in a transaction of its own.
 */
@Singleton
class LineRounds implements RoundWork {

    private static final Logger LOG = Logger.getLogger(LineRounds.class);

    private static final String DUE = "select lines_due(:now)";

    private static final String AFTER_CANCELLED =
            """
            select due.id from lines_due(:now) due (id)
            where exists (select from booking w join booking c on c.volunteer_id = w.volunteer_id
                          where w.shift_id = due.id and w.status = 'WAITING' and c.shift_id = :shift and c.with_shift)
            """;

    private final OwnLogin own;
    private final Door door;
    private final WaitingLine line;
    private final ShiftRepository shifts;
    private final Clock clock;

    LineRounds(OwnLogin own, Door door, WaitingLine line, ShiftRepository shifts, Clock clock) {
        this.own = own;
        this.door = door;
        this.line = line;
        this.shifts = shifts;
        this.clock = clock;
    }

    @Override
    public Uni<Void> round() {
        return each(ids(DUE, null));
    }

    @ConsumeEvent(ShiftRuns.CANCELLED)
    Uni<Void> afterCancelled(String shiftId) {
        own.enter();
        return each(ids(AFTER_CANCELLED, UUID.fromString(shiftId)))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "shift %s: other lines not moved up: %s",
                        shiftId, failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> each(Uni<List<UUID>> found) {
        Instant now = clock.instant();
        return found.onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> move(id, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> move(UUID id, Instant now) {
        var scope = Scope.everywhere(VolunteerOperation.MOVE_LINES).onShift(id);
        return Contention.retrying(() -> door.write(scope, (reach, note) -> shifts.locked(id)
                .call(shift -> line.moveUp(shift, now, note.on(id).in(shift.communityCode())))
                .chain(Panache::flush)));
    }

    private Uni<List<UUID>> ids(String sql, UUID shift) {
        return door.read(Scope.everywhere(VolunteerOperation.MOVE_LINES), reach -> Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, UUID.class)
                            .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC));
                    return (shift == null ? query : query.setParameter("shift", shift)).getResultList();
                }));
    }
}
