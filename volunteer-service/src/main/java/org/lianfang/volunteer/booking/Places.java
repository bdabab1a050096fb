package org.lianfang.volunteer.booking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
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
                   s.release_at, s.access = 'DRAW' as by_draw, s.access = 'DRAW' and s.drawn_at is null as undrawn,
                   array_to_string(s.open_to, ',') as open_to,
                   (select r.needs from post_rule r
                    where r.post = s.post and r.valid_from <= cast(s.starts_at at time zone 'Asia/Shanghai' as date)
                    order by r.valid_from desc limit 1)
                   <@ coalesce((select v.skills from volunteer v where v.id = :me), '{}') as able,
                   coalesce((select v.short_notice from volunteer v where v.id = :me), true) as ready,
                   case when m.id is null or m.status = 'WAITING'
                        then own_rest_broken(s.id, s.community_code = any (cast(:staffed as text[]))) end as rest_broken
            from shift s
            left join booking m on m.shift_id = s.id and m.volunteer_id = :me
                 and m.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED')
            where s.id = :shift and (s.community_code = any (cast(:codes as text[])) or m.id is not null)
            """;

    // One statement, so that the shift's row is locked as shortly as can be.
    private static final String GIVE =
            "select * from give_places(:shift, :code, :limit, cast(cast(:asked as text) as jsonb))";

    // The entries are written with the places, each by the word of who asked.
    private static final String GIVE_AND_NOTE =
            """
            with given as materialized (%s),
            noted as (
                insert into audit_entry (id, at, person, username, roles, operation, community_code, ids, outcome)
                select uuidv7(), a.at, a.person, a.username, a.roles, 'BOOK_SHIFT', :code, array[cast(:shift as uuid), a.booking], 'DONE'
                from given g
                join jsonb_to_recordset(cast(cast(:asked as text) as jsonb))
                     a (booking uuid, person uuid, username text, roles text, at timestamptz) on a.booking = g.booking
                where g.lost is null)
            select * from given
            """
                    .formatted(GIVE);

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

    /** A place, else a position, within an act of her own; null where neither is left for her, or the shift was cancelled meanwhile. */
    Uni<Granted> give(Offer offer, Request request) {
        return given(GIVE, offer, List.of(request)).map(all -> all.get(0));
    }

    /** The same to many, one after the other, with their entries in the audit; nothing is open but what each needs. */
    Uni<List<Granted>> giveAll(Offer offer, List<Request> requests) {
        return given(GIVE_AND_NOTE, offer, requests);
    }

    private static Uni<List<Granted>> given(String sql, Offer offer, List<Request> requests) {
        String asked = new JsonArray(requests.stream().map(Request::json).toList()).encode();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("shift", offer.shiftId())
                        .setParameter("code", offer.communityCode())
                        .setParameter("limit", offer.lineLimit())
                        .setParameter("asked", asked)
                        .getResultList())
                .map(rows -> rows.stream().map(Places::granted).toList());
    }

    private static Granted granted(Tuple row) {
        if (row.get("lost", String.class) != null) return Granted.NOTHING;
        return row.get("placed", Boolean.class)
                ? new Granted(BookingStatus.BOOKED, null)
                : new Granted(BookingStatus.WAITING, row.get("place_in_line", Integer.class));
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
                row.get("rest_broken", String.class),
                row.get("by_draw", Boolean.class),
                row.get("undrawn", Boolean.class),
                row.get("ready", Boolean.class));
    }
}
