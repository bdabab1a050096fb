package org.lianfang.volunteer.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.shift.Post;

/** The statements that give out places. Each decides on the shift's row and numbers the asker under its lock. */
@Singleton
class Places {

    private static final String LOOK =
            """
            select s.id, s.community_code, s.post, s.starts_at, s.ends_at, s.capacity, s.booked, s.waiting,
                   s.cancelled_at is not null as cancelled, m.id as mine, m.status as mine_status,
                   exists (select from booking h where h.volunteer_id = :me and h.shift_id <> s.id
                           and h.status in ('BOOKED', 'OFFERED', 'ATTENDED')
                           and tstzrange(h.starts_at, h.ends_at) && tstzrange(s.starts_at, s.ends_at)) as overlap
            from shift s
            left join booking m on m.shift_id = s.id and m.volunteer_id = :me
                 and m.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')
            where s.id = :shift and (s.community_code = any (cast(:codes as text[])) or m.id is not null)
            """;

    // A person's own lock comes after the shift's: places for one person on two shifts are then given one after the
    // other.
    private static final String TAKE =
            """
            update shift set booked = booked + 1, last_ticket = last_ticket + 1
            where id = :shift and booked < capacity and cancelled_at is null and ends_at > :now
            returning last_ticket, cast(pg_advisory_xact_lock(hashtextextended(:me, 0)) as text)
            """;

    private static final String QUEUE =
            """
            update shift set waiting = waiting + 1, last_ticket = last_ticket + 1
            where id = :shift and booked >= capacity and waiting < :limit and cancelled_at is null and ends_at > :now
            returning last_ticket, waiting
            """;

    private static final String LOCK_PERSON =
            "select cast(pg_advisory_xact_lock(hashtextextended(:person, 0)) as text)";

    /** Null where there is no such shift in the reach. */
    Uni<Outlook> look(Reach reach, UUID shiftId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOK, Tuple.class)
                        .setParameter("me", reach.person())
                        .setParameter("shift", shiftId)
                        .setParameter("codes", reach.codeArray())
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : outlook(row));
    }

    /** Null where no place is left. */
    Uni<Granted> take(UUID shiftId, UUID person, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter("shift", shiftId)
                        .setParameter("me", person.toString())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new Granted(BookingStatus.BOOKED, row.get(0, Long.class), null));
    }

    /** Null where a place is left or the list is full. */
    Uni<Granted> queue(UUID shiftId, int limit, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(QUEUE, Tuple.class)
                        .setParameter("shift", shiftId)
                        .setParameter("limit", limit)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Granted(BookingStatus.WAITING, row.get(0, Long.class), row.get(1, Integer.class)));
    }

    /** Until the transaction ends nobody else gives this person a place; taken after the shift's lock, never before. */
    Uni<Void> lockPerson(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK_PERSON, String.class)
                        .setParameter("person", person.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static Outlook outlook(Tuple row) {
        String status = row.get("mine_status", String.class);
        return new Outlook(
                row.get("id", UUID.class),
                row.get("community_code", String.class),
                Post.valueOf(row.get("post", String.class)),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                row.get("capacity", Integer.class),
                row.get("booked", Integer.class),
                row.get("waiting", Integer.class),
                row.get("cancelled", Boolean.class),
                row.get("mine", UUID.class),
                status == null ? null : BookingStatus.valueOf(status),
                row.get("overlap", Boolean.class));
    }
}
