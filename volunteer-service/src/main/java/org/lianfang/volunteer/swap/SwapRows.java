package org.lianfang.volunteer.swap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Columns;
import org.lianfang.volunteer.NextRows;

/** The statements about swaps. */
@Singleton
class SwapRows {

    private static final String COLUMNS =
            """
            select w.id, w.give_booking, w.give_shift, w.community_code, w.want_shift, w.want_community, w.giver, w.meant_for, w.taker,
                   w.state, w.offered_at
            from swap w
            """;

    private static final String ONE = COLUMNS + " where w.id = :id";

    private static final String OF_BOOKING = COLUMNS + " where w.give_booking = :id and w.state in ('OPEN', 'ASKED')";

    // What the policies show of open swaps is what concerns the person: her own, and those she could agree to.
    private static final String FOR_ME = COLUMNS
            + """
                     join shift g on g.id = w.give_shift join shift s on s.id = w.want_shift
                    where w.state in ('OPEN', 'ASKED') and g.cancelled_at is null and s.cancelled_at is null
                    and g.starts_at > :now and s.starts_at > :now
                    and (cast(:area as text) is null or w.community_code ^@ cast(:area as text))
                    and (cast(:after as uuid) is null or (g.starts_at, w.id) > (
                         select p.starts_at, a.id from swap a join shift p on p.id = a.give_shift where a.id = cast(:after as uuid)))
                    order by g.starts_at, w.id limit :first
                    """;

    private static final String TO_DECIDE = COLUMNS
            + """
                     join shift g on g.id = w.give_shift join shift s on s.id = w.want_shift
                    where w.state = 'ASKED' and w.community_code = any (cast(:codes as text[]))
                    and g.starts_at > :now and s.starts_at > :now
                    and (cast(:after as uuid) is null
                         or (w.offered_at, w.id) > (select a.offered_at, a.id from swap a where a.id = cast(:after as uuid)))
                    order by w.offered_at, w.id limit :first
                    """;

    private static final String ADD =
            """
            insert into swap (id, give_booking, give_shift, community_code, giver, giver_staff, want_shift, want_community, meant_for, state,
                              offered_at)
            select :id, b.id, b.shift_id, b.community_code, b.volunteer_id, b.staff, :want, :wantCommunity, cast(:meantFor as uuid), 'OPEN',
                   :now
            from booking b where b.id = :booking
            """;

    private static final String AGREE =
            """
            update swap w set state = 'ASKED', taker = b.volunteer_id, taker_staff = :staff, take_booking = b.id
            from booking b where w.id = :id and w.state = 'OPEN' and b.shift_id = w.want_shift and b.volunteer_id = :me
            and b.status = 'BOOKED'
            """;

    private static final String END =
            "update swap set state = :state, ended_at = :now, decided_by = cast(:by as uuid) where id = :id";

    private static final String DECIDED = "update swap set decided_by = :by where id = :id";

    private static final String EXCHANGE = "select cast(exchange_places(:id, :now) as text)";

    /** The swap, or NOT_FOUND where the policies show none. */
    Uni<Swap> one(UUID id) {
        return found(ONE, id).onItem().ifNull().failWith(() -> PlatformProblem.NOT_FOUND.at("swapId"));
    }

    Uni<Swap> locked(UUID id) {
        return found(ONE + " for update", id).onItem().ifNull().failWith(() -> PlatformProblem.NOT_FOUND.at("swapId"));
    }

    Uni<Swap> ofBooking(UUID booking) {
        return found(OF_BOOKING, booking);
    }

    Uni<List<Swap>> forMe(String area, Instant now, NextRows next) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FOR_ME, Tuple.class)
                        .setParameter("after", next.after())
                        .setParameter("first", next.first())
                        .setParameter("area", area)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(SwapRows::row).toList());
    }

    Uni<List<Swap>> toDecide(Reach reach, Instant now, NextRows next) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TO_DECIDE, Tuple.class)
                        .setParameter("after", next.after())
                        .setParameter("first", next.first())
                        .setParameter("codes", reach.codeArray())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(SwapRows::row).toList());
    }

    Uni<Void> add(UUID id, UUID booking, UUID want, String wantCommunity, UUID meantFor, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", id)
                        .setParameter("booking", booking)
                        .setParameter("want", want)
                        .setParameter("wantCommunity", wantCommunity)
                        .setParameter("meantFor", meantFor)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return whether she holds a place on the shift that is wanted */
    Uni<Boolean> agree(UUID id, UUID me, boolean staff) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AGREE)
                        .setParameter("id", id)
                        .setParameter("me", me)
                        .setParameter("staff", staff)
                        .executeUpdate())
                .map(agreed -> agreed == 1);
    }

    Uni<Void> end(UUID id, SwapState state, Instant now, UUID by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(END)
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("by", by)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> decided(UUID id, UUID by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DECIDED)
                        .setParameter("id", id)
                        .setParameter("by", by)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Both places change hands, or the transaction fails. */
    Uni<Void> exchange(UUID id, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(EXCHANGE, String.class)
                        .setParameter("id", id)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static Uni<Swap> found(String sql, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : row(row));
    }

    private static Swap row(Tuple row) {
        return new Swap(
                row.get("id", UUID.class),
                row.get("give_booking", UUID.class),
                row.get("give_shift", UUID.class),
                row.get("community_code", String.class),
                row.get("want_shift", UUID.class),
                row.get("want_community", String.class),
                row.get("giver", UUID.class),
                row.get("meant_for", UUID.class),
                row.get("taker", UUID.class),
                SwapState.valueOf(row.get("state", String.class)),
                Columns.instant(row, "offered_at"));
    }
}
