package org.lianfang.volunteer.draw;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.problem.Failures;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.NextRows;
import org.lianfang.volunteer.OwnActs;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.booking.Eligibility;

/** What people do before a draw: ask to be in it, take that back. Both under the lock of the draw's row, which the draw takes too. */
@Singleton
class DrawRequests {

    private static final String OWN =
            """
            select r.id, r.shift_id, r.requested_at, r.taken_back_at, l.rank, l.result
            from draw_request r left join draw_lot l on l.id = r.id
            where r.volunteer_id = :me
            """;

    private static final String NEWEST = OWN
            + """
             and (cast(:after as uuid) is null or (r.requested_at, r.id) < (
                 select a.requested_at, a.id from draw_request a where a.id = cast(:after as uuid)))
            order by r.requested_at desc, r.id desc limit :first
            """;

    // The one that stands, else the last that was taken back; its row is locked: sent twice at once, the second waits
    // for the first.
    private static final String LAST =
            """
            select r.id, r.taken_back_at from draw_request r where r.volunteer_id = :me and r.shift_id = :shift
            order by r.taken_back_at desc nulls first limit 1 for update
            """;

    private static final String ONE = OWN + " and r.id = :id";

    private static final String ADD =
            """
            with counted as (
                update draw set requests = requests + 1 where shift_id = :shift and drawn_at is null
                returning shift_id, community_code)
            insert into draw_request (id, shift_id, community_code, volunteer_id, short_notice, staff, requested_at)
            select :id, c.shift_id, c.community_code, :me, :shortNotice, :staff, :now from counted c
            """;

    private static final String TAKE_BACK =
            """
            with counted as (
                update draw set requests = requests - 1 where shift_id = :shift and drawn_at is null returning shift_id)
            update draw_request r set taken_back_at = :now from counted c where r.id = :id
            """;

    private final OwnActs acts;
    private final Door door;
    private final Eligibility eligibility;
    private final Clock clock;

    DrawRequests(OwnActs acts, Door door, Eligibility eligibility, Clock clock) {
        this.acts = acts;
        this.door = door;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    Uni<List<DrawRequest>> own(NextRows next) {
        return door.read(VolunteerOperation.SEE_OWN_BOOKINGS, reach -> Panache.getSession()
                .chain(session -> session.createNativeQuery(NEWEST, Tuple.class)
                        .setParameter("after", next.after())
                        .setParameter("first", next.first())
                        .setParameter("me", reach.person())
                        .getResultList())
                .map(rows -> rows.stream().map(DrawRequests::view).toList()));
    }

    /**
     * Sent again, it is the request that stands.
     *
     * @param shortNotice null: as her profile says
     */
    Uni<DrawRequest> request(UUID shiftId, Boolean shortNotice) {
        return acts.onShift(VolunteerOperation.REQUEST_DRAW, shiftId, shiftId, (reach, note) -> last(reach, shiftId)
                        .chain(last -> {
                            note.on(shiftId);
                            return last == null || last.takenBack()
                                    ? add(reach, shiftId, shortNotice, note)
                                    : one(reach, last.id()).invoke(standing -> note.on(standing.id())
                                            .repeated());
                        }))
                .onFailure(failure -> Failures.violates(failure, "draw_requests"))
                .transform(full -> VolunteerProblem.DRAW_FULL.problem());
    }

    Uni<DrawRequest> takeBack(UUID shiftId) {
        return acts.onShift(VolunteerOperation.REQUEST_DRAW, shiftId, shiftId, (reach, note) -> last(reach, shiftId)
                .onItem()
                .ifNull()
                .failWith(() -> PlatformProblem.NOT_FOUND.at("shiftId"))
                .call(last -> {
                    note.on(shiftId).on(last.id());
                    if (!last.takenBack()) return takeBack(shiftId, last.id());
                    note.repeated();
                    return Uni.createFrom().voidItem();
                })
                .chain(last -> one(reach, last.id())));
    }

    private Uni<DrawRequest> add(Reach reach, UUID shiftId, Boolean shortNotice, AuditNote note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Random altogether: it stands for the person in what everyone may read, and must not tell when she asked.
        UUID id = UUID.randomUUID();
        note.on(id);
        return eligibility
                .forDraw(reach, shiftId, now)
                .chain(as -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(ADD)
                                .setParameter("shift", shiftId)
                                .setParameter("id", id)
                                .setParameter("me", reach.person())
                                .setParameter("shortNotice", shortNotice == null ? as.ready() : shortNotice)
                                .setParameter("staff", as.staff())
                                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                        .invoke(added -> note.in(as.communityCode())))
                .invoke(DrawRequests::mustBeUndrawn)
                .chain(() -> one(reach, id));
    }

    private Uni<Void> takeBack(UUID shiftId, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_BACK)
                        .setParameter("shift", shiftId)
                        .setParameter("id", id)
                        .setParameter(
                                "now",
                                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .invoke(DrawRequests::mustBeUndrawn)
                .replaceWithVoid();
    }

    private static void mustBeUndrawn(int changed) {
        if (changed == 0) throw VolunteerProblem.DRAWN_ALREADY.problem();
    }

    private record Last(UUID id, boolean takenBack) {}

    private static Uni<Last> last(Reach reach, UUID shiftId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LAST, Tuple.class)
                        .setParameter("me", reach.person())
                        .setParameter("shift", shiftId)
                        .getResultList())
                .map(rows -> rows.isEmpty()
                        ? null
                        : new Last(
                                rows.get(0).get("id", UUID.class),
                                Columns.instant(rows.get(0), "taken_back_at") != null));
    }

    private static Uni<DrawRequest> one(Reach reach, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE, Tuple.class)
                        .setParameter("me", reach.person())
                        .setParameter("id", id)
                        .getSingleResult())
                .map(DrawRequests::view);
    }

    private static DrawRequest view(Tuple row) {
        String result = row.get("result", String.class);
        return new DrawRequest(
                row.get("id", UUID.class),
                row.get("shift_id", UUID.class),
                Columns.instant(row, "requested_at"),
                Columns.instant(row, "taken_back_at"),
                row.get("rank", Integer.class),
                result == null ? null : DrawResult.valueOf(result));
    }
}
