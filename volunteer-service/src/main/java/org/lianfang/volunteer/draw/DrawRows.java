package org.lianfang.volunteer.draw;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.identity.Ids;
import org.lianfang.volunteer.shift.Shift;

/** The statements of a draw; its shift is locked. */
@Singleton
class DrawRows {

    // Waits for requests under way; who comes later finds it closed.
    private static final String CLOSE =
            "with closed as (update draw set drawn_at = :now where shift_id = :shift returning seed) select c.seed from closed c";

    private static final String PEOPLE =
            "select r.volunteer_id from draw_request r where r.shift_id = :shift and r.taken_back_at is null";

    private static final String CANDIDATES =
            """
            select r.id, draw_hindered(r.id) as hindered,
                   cast(coalesce((select sum(b.credited_minutes) from booking b
                                  where b.volunteer_id = r.volunteer_id and b.credited_minutes is not null
                                  and b.starts_at >= s.release_at - make_interval(days => :days) and b.starts_at < s.release_at), 0) / 60
                        as integer) as hours
            from draw_request r join shift s on s.id = r.shift_id
            where r.shift_id = :shift and r.taken_back_at is null
            """;

    private static final String LOTS =
            """
            insert into draw_lot (id, shift_id, community_code, hours, lots, number, rank, result)
            select d.id, r.shift_id, r.community_code, d.hours, d.lots, d.number, d.rank, d.result
            from unnest(cast(:ids as uuid[]), cast(:hours as integer[]), cast(:lots as integer[]), cast(:numbers as text[]),
                        cast(:ranks as integer[]), cast(:results as text[])) d (id, hours, lots, number, rank, result)
            join draw_request r on r.id = d.id
            """;

    // The tickets of the line are the ranks.
    private static final String GIVE =
            """
            with given as (
                update shift set booked = cast(:booked as integer), waiting = cast(:waiting as integer),
                    last_ticket = last_ticket + cast(:booked as integer) + cast(:waiting as integer), drawn_at = :now
                where id = :shift returning id, community_code, starts_at, ends_at),
            kept as (
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice, ticket,
                                     booked_at, staff)
                select b.id, g.id, g.community_code, r.volunteer_id, g.starts_at, g.ends_at,
                       case when b.result = 'PLACE' then 'BOOKED' else 'WAITING' end, r.short_notice, b.rank, :now, r.staff
                from given g
                join unnest(cast(:bookings as uuid[]), cast(:ids as uuid[]), cast(:ranks as integer[]), cast(:results as text[]))
                     b (id, request, rank, result) on true
                join draw_request r on r.id = b.request
                returning volunteer_id, shift_id, community_code, status)
            insert into notice (volunteer_id, shift_id, community_code, kind, made_at)
            select k.volunteer_id, k.shift_id, k.community_code, case k.status when 'BOOKED' then 'DRAWN' else 'NOT_DRAWN' end, :now
            from kept k
            """;

    /** Who has asked, and what counts for the draw. */
    record Candidate(UUID request, int hours, boolean hindered) {}

    /** @return the sealed seed */
    Uni<byte[]> close(UUID shiftId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLOSE, Tuple.class)
                        .setParameter("shift", shiftId)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .map(row -> row.get(0, byte[].class));
    }

    Uni<List<UUID>> people(UUID shiftId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(PEOPLE, UUID.class)
                .setParameter("shift", shiftId)
                .getResultList());
    }

    Uni<List<Candidate>> candidates(Shift shift) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CANDIDATES, Tuple.class)
                        .setParameter("shift", shift.id())
                        .setParameter("days", Drawing.DAYS)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Candidate(
                                row.get("id", UUID.class),
                                row.get("hours", Integer.class),
                                row.get("hindered", Boolean.class)))
                        .toList());
    }

    Uni<Void> keep(UUID shiftId, List<Drawing.Lot> lots, Instant now) {
        int booked = (int)
                lots.stream().filter(lot -> lot.result() == DrawResult.PLACE).count();
        return Panache.getSession()
                .chain(session -> ranked(session.createNativeQuery(LOTS), lots)
                        .setParameter(
                                "hours", lots.stream().map(Drawing.Lot::hours).toArray(Integer[]::new))
                        .setParameter(
                                "lots", lots.stream().map(Drawing.Lot::lots).toArray(Integer[]::new))
                        .setParameter(
                                "numbers",
                                lots.stream().map(Drawing.Lot::number).toArray(String[]::new))
                        .executeUpdate())
                .chain(Panache::getSession)
                .chain(session -> ranked(session.createNativeQuery(GIVE), lots)
                        .setParameter("shift", shiftId)
                        .setParameter("booked", booked)
                        .setParameter("waiting", lots.size() - booked)
                        .setParameter(
                                "bookings", lots.stream().map(lot -> Ids.next()).toArray(UUID[]::new))
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Mutiny.Query<?> ranked(Mutiny.Query<?> query, List<Drawing.Lot> lots) {
        return query.setParameter("ids", lots.stream().map(Drawing.Lot::id).toArray(UUID[]::new))
                .setParameter("ranks", lots.stream().map(Drawing.Lot::rank).toArray(Integer[]::new))
                .setParameter(
                        "results", lots.stream().map(lot -> lot.result().name()).toArray(String[]::new));
    }
}
