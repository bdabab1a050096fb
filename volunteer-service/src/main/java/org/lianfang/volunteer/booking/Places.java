package org.lianfang.volunteer.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Columns;
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
                           and tstzrange(h.starts_at, h.ends_at) && tstzrange(s.starts_at, s.ends_at)) as overlap,
                   s.release_at, array_to_string(s.open_to, ',') as open_to,
                   (select r.needs from post_rule r
                    where r.post = s.post and r.valid_from <= cast(s.starts_at at time zone 'Asia/Shanghai' as date)
                    order by r.valid_from desc limit 1)
                   <@ coalesce((select v.skills from volunteer v where v.id = :me), '{}') as able,
                   case when m.id is null or m.status = 'WAITING'
                        then own_rest_broken(s.id, s.community_code = any (cast(:staffed as text[]))) end as rest_broken
            from shift s
            left join booking m on m.shift_id = s.id and m.volunteer_id = :me
                 and m.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')
            where s.id = :shift and (s.community_code = any (cast(:codes as text[])) or m.id is not null)
            """;

    // One statement, so that the shift's row is locked as shortly as can be: the guarded counters and the ticket, the
    // person, the
    // booking. A person's own lock comes after the shift's: places for one person on two shifts are given one after the
    // other.
    private static final String GIVE =
            """
            with given as (
                update shift set booked = booked + case when booked < capacity then 1 else 0 end,
                                 waiting = waiting + case when booked < capacity then 0 else 1 end,
                                 last_ticket = last_ticket + 1
                where id = :shift and (booked < capacity or waiting < :limit) and cancelled_at is null and ends_at > :now
                returning id, community_code, starts_at, ends_at, last_ticket, waiting, old.booked < old.capacity as placed,
                    case when old.booked < old.capacity
                         then cast(pg_advisory_xact_lock(hashtextextended(cast(cast(:me as uuid) as text), 0)) as text) end),
            person as (
                insert into volunteer (id, name, since) select :me, :name, :now from given
                on conflict (id) do update set name = excluded.name where volunteer.name <> excluded.name),
            kept as (
                insert into booking (id, shift_id, community_code, volunteer_id, starts_at, ends_at, status, short_notice,
                                     ticket, booked_at, staff)
                select :booking, g.id, g.community_code, :me, g.starts_at, g.ends_at,
                       case when g.placed then 'BOOKED' else 'WAITING' end, :shortNotice, g.last_ticket, :now, :staff
                from given g)
            select placed, waiting from given
            """;

    /** Null where there is no such shift in the reach. */
    Uni<Outlook> look(Reach reach, UUID shiftId, Predicate<String> staffAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOK, Tuple.class)
                        .setParameter("me", reach.person())
                        .setParameter("shift", shiftId)
                        .setParameter("codes", reach.codeArray())
                        .setParameter(
                                "staffed",
                                reach.codes().stream().filter(staffAt).toArray(String[]::new))
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : outlook(row));
    }

    /** A place, else a position; null where neither is left, or the shift was cancelled meanwhile. */
    Uni<Granted> give(UUID shiftId, int limit, Request request) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GIVE, Tuple.class)
                        .setParameter("shift", shiftId)
                        .setParameter("limit", limit)
                        .setParameter("booking", request.booking())
                        .setParameter("me", request.person())
                        .setParameter("name", request.name())
                        .setParameter("shortNotice", request.shortNotice())
                        .setParameter("staff", request.staff())
                        .setParameter("now", request.at().atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : granted(row));
    }

    private static Granted granted(Tuple row) {
        return row.get("placed", Boolean.class)
                ? new Granted(BookingStatus.BOOKED, null)
                : new Granted(BookingStatus.WAITING, row.get("waiting", Integer.class));
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
                row.get("overlap", Boolean.class),
                Columns.instant(row, "release_at"),
                List.of(row.get("open_to", String.class).split(",")),
                row.get("able", Boolean.class),
                row.get("rest_broken", String.class));
    }
}
