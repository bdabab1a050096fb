package org.lianfang.volunteer.shift;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Question;
import org.lianfang.platform.scope.Reach;

/** Finds shifts within a reach; each list takes the communities one by one, so that the index leads for a street as for one of them. */
@Singleton
public class ShiftRepository {

    // Where a page starts when nothing has been seen yet.
    private static final Key FIRST = new Key(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

    private static final String MEANT =
            """
            s.community_code = c.code and (:withCancelled or s.cancelled_at is null)
            and s.starts_at >= :starts and s.starts_at < :before and s.ends_at > :endsAfter
            and (cardinality(cast(:posts as text[])) = 0 or s.post = any (cast(:posts as text[])))
            and (cast(:open as boolean) is null
                 or (s.cancelled_at is null and s.booked < s.capacity and s.ends_at > :now) = cast(:open as boolean))
            and (cast(:short as boolean) is null
                 or (s.cancelled_at is null and s.booked < s.capacity
                     and s.starts_at >= :now and s.starts_at < :tomorrow) = cast(:short as boolean))
            and (not :toBeDrawn
                 or (s.access = 'DRAW' and s.drawn_at is null and s.cancelled_at is null and s.release_at > :now))
            """;

    private static final String EACH =
            """
            select p.* from unnest(cast(:codes as text[])) c (code)
            cross join lateral (
                select s.* from shift s
                where %s and (s.starts_at, s.id) > (:afterStart, :afterId)
                order by s.starts_at, s.id limit :limit) p
            order by p.starts_at, p.id
            """
                    .formatted(MEANT);

    private static final String COUNT =
            """
            select c.code, n.total, n.booked, n.places from unnest(cast(:codes as text[])) c (code)
            cross join lateral (
                select count(*) as total, coalesce(sum(s.booked) filter (where s.cancelled_at is null), 0) as booked,
                       coalesce(sum(s.capacity) filter (where s.cancelled_at is null), 0) as places
                from shift s where %s) n
            """
                    .formatted(MEANT);

    private static final String OF_IDS =
            """
             from shift s where s.id = any (cast(:ids as uuid[]))
            and (s.community_code = any (cast(:codes as text[]))
                 or s.id in (select b.shift_id from booking b where b.volunteer_id = :me))
            """;

    private static final String NEEDS =
            """
            select coalesce((select cardinality(r.needs) from post_rule r join shift s on s.post = r.post
                             where s.id = :shift and r.valid_from <= cast(s.starts_at at time zone 'Asia/Shanghai' as date)
                             order by r.valid_from desc limit 1), 0)
            """;

    record Key(Instant startsAt, UUID id) {
        static Key read(List<String> parts) {
            return new Key(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }
    }

    /** One list over all these communities; one row more than the page holds. */
    Uni<List<Shift>> list(Collection<String> codes, ShiftWindow window, PageRequest page) {
        return shifts(EACH + " limit :limit", codes, window, page);
    }

    /** A list for each community, each of them one row longer than the page. */
    Uni<List<Shift>> lists(Collection<String> codes, ShiftWindow window, PageRequest page) {
        return shifts(EACH, codes, window, page);
    }

    Uni<Map<String, ShiftPage.Totals>> counts(Collection<String> codes, ShiftWindow window) {
        return Panache.getSession()
                .chain(session -> meant(session.createNativeQuery(COUNT, Tuple.class), codes, window)
                        .getResultList())
                .map(rows -> {
                    var totals = new HashMap<String, ShiftPage.Totals>();
                    rows.forEach(row -> totals.put(
                            (String) row.get(0), new ShiftPage.Totals(number(row, 1), number(row, 2), number(row, 3))));
                    return totals;
                });
    }

    private static int number(Tuple row, int column) {
        return ((Number) row.get(column)).intValue();
    }

    /** Those in the reach, and those the person behind it has booked wherever they are. */
    Uni<List<Shift>> byIds(Reach reach, Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createNativeQuery("select s.*" + OF_IDS, Shift.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("codes", reach.codeArray())
                .setParameter("me", reach.person())
                .getResultList());
    }

    /** The same, to be shown. */
    static Asked<List<ShiftView>> views(Reach reach, Collection<UUID> ids) {
        var question = new Question("select " + ShiftView.COLUMNS + OF_IDS)
                .with("ids", ids.toArray(UUID[]::new))
                .with("codes", reach.codeArray())
                .with("me", reach.person());
        return Asked.rows(question, ShiftView::of);
    }

    /** The shift with its row locked until the transaction ends; null where the policies show none. */
    public Uni<Shift> locked(UUID id) {
        return Panache.getSession().chain(session -> session.find(Shift.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Uni<Shift> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Shift.class, id));
    }

    /** Whether the post asks for a skill, for which nobody vouches where someone is only named. */
    public Uni<Boolean> needsSkill(Shift shift) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEEDS, Integer.class)
                        .setParameter("shift", shift.id())
                        .getSingleResult())
                .map(needs -> needs > 0);
    }

    Uni<Void> add(Shift shift) {
        return Panache.getSession().chain(session -> session.persist(shift).chain(session::flush));
    }

    private static Uni<List<Shift>> shifts(String sql, Collection<String> codes, ShiftWindow window, PageRequest page) {
        Key after = page.start(2, Key::read).orElse(FIRST);
        return Panache.getSession().chain(session -> meant(session.createNativeQuery(sql, Shift.class), codes, window)
                .setParameter("afterStart", after.startsAt().atOffset(ZoneOffset.UTC))
                .setParameter("afterId", after.id())
                .setParameter("limit", page.limit())
                .getResultList());
    }

    private static <T> Mutiny.SelectionQuery<T> meant(
            Mutiny.SelectionQuery<T> query, Collection<String> codes, ShiftWindow window) {
        return query.setParameter("codes", codes.toArray(String[]::new))
                .setParameter("starts", window.starts().atOffset(ZoneOffset.UTC))
                .setParameter("before", window.before().atOffset(ZoneOffset.UTC))
                .setParameter("endsAfter", window.endsAfter().atOffset(ZoneOffset.UTC))
                .setParameter("posts", window.posts().toArray(String[]::new))
                .setParameter("open", window.open())
                .setParameter("short", window.shortOfHands())
                .setParameter("withCancelled", window.withCancelled())
                .setParameter("toBeDrawn", window.toBeDrawn())
                .setParameter("now", window.now().atOffset(ZoneOffset.UTC))
                .setParameter("tomorrow", window.now().atOffset(ZoneOffset.UTC).plusDays(1));
    }
}
