package org.lianfang.volunteer.handover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.identity.Ids;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.NextRows;

/** The statements about hand-overs. */
@Singleton
class HandOverRows {

    private static final String COLUMNS =
            "select h.id, h.booking_id, h.shift_id, h.community_code, h.giver, h.meant_for, h.taker, h.state, h.offered_at from hand_over h ";

    private static final String ONE = COLUMNS + "where h.id = :id";

    private static final String OF_BOOKING = COLUMNS + "where h.booking_id = :booking and h.state in ('OPEN', 'ASKED')";

    private static final String DONE_OF = COLUMNS + "where h.booking_id = :booking and h.state = 'DONE'";

    private static final String FOR_ME = COLUMNS
            + """
                    join shift s on s.id = h.shift_id
                    where h.state in ('OPEN', 'ASKED') and s.cancelled_at is null and s.starts_at > :now
                    and (h.giver = :me or h.meant_for = :me or h.taker = :me
                         or (h.meant_for is null and h.community_code = any (cast(:codes as text[]))))
                    and (cast(:after as uuid) is null or (s.starts_at, h.id) > (
                         select p.starts_at, a.id from hand_over a join shift p on p.id = a.shift_id where a.id = cast(:after as uuid)))
                    order by s.starts_at, h.id limit :first
                    """;

    private static final String TO_DECIDE = COLUMNS
            + """
                    join shift s on s.id = h.shift_id join booking b on b.id = h.booking_id and b.status = 'BOOKED'
                    where h.state = 'ASKED' and h.community_code = any (cast(:codes as text[])) and s.starts_at > :now
                    and (cast(:after as uuid) is null
                         or (h.offered_at, h.id) > (select a.offered_at, a.id from hand_over a where a.id = cast(:after as uuid)))
                    order by h.offered_at, h.id limit :first
                    """;

    private static final String ADD =
            """
            insert into hand_over (id, booking_id, shift_id, community_code, giver, meant_for, state, offered_at)
            values (:id, :booking, :shift, :community, :giver, cast(:meantFor as uuid), 'OPEN', :now)
            """;

    private static final String MOVE =
            """
            update hand_over set state = :state, taker = coalesce(cast(:taker as uuid), taker),
                taker_staff = coalesce(cast(:staff as boolean), taker_staff), ended_at = cast(:ended as timestamptz),
                decided_by = cast(:decidedBy as uuid)
            where id = :id
            """;

    private static final String PLACE = "select b.id from booking b where b.id = :booking for update";

    // Who waited in line for what she now gets from another.
    private static final String LEAVE_LINE =
            """
            with left_line as (
                update booking b set status = 'CANCELLED', cancelled_at = :now from hand_over h
                where h.id = :id and b.shift_id = h.shift_id and b.volunteer_id = h.taker and b.status = 'WAITING'
                returning b.shift_id)
            update shift set waiting = waiting - 1 where id in (select shift_id from left_line)
            """;

    // The counters stay: one place, held by another.
    private static final String GIVE_UP =
            """
            update booking set status = 'CANCELLED', cancelled_at = :now
            where id = :booking and status = 'BOOKED' and starts_at > :now
            """;

    private static final String TAKE_OVER =
            """
            with ticket as (
                update shift set last_ticket = last_ticket + 1 where id = :shift and cancelled_at is null
                returning id, community_code, starts_at, ends_at, last_ticket)
            insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                 booked_at, staff)
            select :new, t.id, t.community_code, h.taker, t.starts_at, t.ends_at, 'BOOKED', true, t.last_ticket, :now,
                   coalesce(h.taker_staff, false)
            from ticket t join hand_over h on h.id = :id
            """;

    /** The hand-over, or NOT_FOUND where the policies show none. */
    Uni<HandOver> one(UUID id) {
        return found(one(ONE, "id", id));
    }

    Uni<HandOver> locked(UUID id) {
        return found(one(ONE + " for update", "id", id));
    }

    /** With its place, which is locked first: by whoever gives it back as well. The shift must be locked. */
    Uni<HandOver> lockedWithPlace(HandOver seen) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLACE, UUID.class)
                        .setParameter("booking", seen.bookingId())
                        .getSingleResultOrNull())
                .chain(() -> locked(seen.id()));
    }

    Uni<HandOver> ofBooking(UUID booking) {
        return one(OF_BOOKING, "booking", booking);
    }

    /** The one by which this booking's place went to another, or null. */
    Uni<HandOver> doneOf(UUID booking) {
        return one(DONE_OF, "booking", booking);
    }

    Uni<List<HandOver>> forMe(Reach reach, Instant now, NextRows rows) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOR_ME, Tuple.class)
                        .setParameter("after", rows.after())
                        .setParameter("first", rows.first())
                        .setParameter("me", reach.person())
                        .setParameter("codes", reach.codeArray())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(found -> found.stream().map(HandOverRows::row).toList());
    }

    Uni<List<HandOver>> toDecide(Reach reach, Instant now, NextRows rows) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TO_DECIDE, Tuple.class)
                        .setParameter("after", rows.after())
                        .setParameter("first", rows.first())
                        .setParameter("codes", reach.codeArray())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(found -> found.stream().map(HandOverRows::row).toList());
    }

    Uni<Integer> add(HandOver offer) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter("id", offer.id())
                .setParameter("booking", offer.bookingId())
                .setParameter("shift", offer.shiftId())
                .setParameter("community", offer.communityCode())
                .setParameter("giver", offer.giver())
                .setParameter("meantFor", offer.meantFor())
                .setParameter("now", offer.offeredAt().atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    Uni<Integer> move(UUID id, HandOverState state, UUID taker, Boolean staff, Instant ended, UUID decidedBy) {
        return Panache.getSession().chain(session -> session.createNativeQuery(MOVE)
                .setParameter("id", id)
                .setParameter("state", state.name())
                .setParameter("taker", taker)
                .setParameter("staff", staff)
                .setParameter("ended", ended == null ? null : ended.atOffset(ZoneOffset.UTC))
                .setParameter("decidedBy", decidedBy)
                .executeUpdate());
    }

    /** @return whether the place could change hands; the shift must be locked */
    Uni<Boolean> transfer(HandOver handOver, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GIVE_UP)
                        .setParameter("booking", handOver.bookingId())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(given -> given == 0 ? Uni.createFrom().item(0) : takeOver(handOver, now))
                .map(taken -> taken == 1);
    }

    private static Uni<Integer> takeOver(HandOver handOver, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEAVE_LINE)
                        .setParameter("id", handOver.id())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(TAKE_OVER)
                        .setParameter("shift", handOver.shiftId())
                        .setParameter("new", Ids.next())
                        .setParameter("id", handOver.id())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private static Uni<HandOver> found(Uni<HandOver> one) {
        return one.onItem().ifNull().failWith(() -> PlatformProblem.NOT_FOUND.at("handOverId"));
    }

    private static Uni<HandOver> one(String sql, String name, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter(name, value)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : row(row));
    }

    private static HandOver row(Tuple row) {
        return new HandOver(
                row.get("id", UUID.class),
                row.get("booking_id", UUID.class),
                row.get("shift_id", UUID.class),
                row.get("community_code", String.class),
                row.get("giver", UUID.class),
                row.get("meant_for", UUID.class),
                row.get("taker", UUID.class),
                HandOverState.valueOf(row.get("state", String.class)),
                Columns.instant(row, "offered_at"));
    }
}
