package org.lianfang.volunteer.line;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.shift.ShiftRepository;

/**
 * The lines in which someone waits who has just given a place back. She may have been passed over in them for that place, so a place
 * there may stand empty: those lines move up now. Each in a transaction of its own after the cancellation, because an act never holds
 * two shifts' locks; cut short in between, the next act on such a shift does it.
 */
@Singleton
public class OtherLines {

    private static final Logger LOG = Logger.getLogger(OtherLines.class);

    private static final String WITH_A_PLACE =
            """
            select b.shift_id from booking b join shift s on s.id = b.shift_id
            where b.volunteer_id = :me and b.status = 'WAITING'
            and s.booked < s.capacity and s.starts_at > :now and s.cancelled_at is null
            and (s.release_at is null or s.release_at <= :now)
            order by s.starts_at, s.id
            """;

    private final OwnActs acts;
    private final WaitingLine line;
    private final ShiftRepository shifts;

    OtherLines(OwnActs acts, WaitingLine line, ShiftRepository shifts) {
        this.acts = acts;
        this.line = line;
        this.shifts = shifts;
    }

    /** Never fails: the booking that was given back stays given back. */
    public Uni<Void> moveUp(UUID givenBack, Instant now) {
        return acts.look(VolunteerOperation.CANCEL_BOOKING, givenBack, reach -> waitedFor(reach, now))
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(shiftId -> moveUp(givenBack, shiftId, now))
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "booking %s: other lines not moved up: %s",
                        givenBack, failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> moveUp(UUID givenBack, UUID shiftId, Instant now) {
        return acts.onShift(
                VolunteerOperation.CANCEL_BOOKING, shiftId, givenBack, (reach, note) -> shifts.locked(shiftId)
                        .call(shift -> line.moveUp(shift, now, note.on(shiftId).in(shift.communityCode())))
                        .chain(Panache::flush));
    }

    private static Uni<List<UUID>> waitedFor(Reach reach, Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(WITH_A_PLACE, UUID.class)
                .setParameter("me", reach.person())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getResultList());
    }
}
