package org.lianfang.volunteer.free;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.volunteer.Bookers;
import org.lianfang.volunteer.OwnScope;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.shift.Shift;
import org.lianfang.volunteer.shift.ShiftFilter;
import org.lianfang.volunteer.shift.ShiftPage;
import org.lianfang.volunteer.shift.ShiftView;
import org.lianfang.volunteer.shift.ShiftWindow;

/**
 * Looks for free shifts span by span from now on, each longer than the one before, until the page is full: what lies behind the page
 * is not even read. Within a span the cheap conditions come first; the rules of rest are asked only of what the others leave, and
 * only until the page is full (the inner list is ordered and fenced off).
 */
@Singleton
class FreeShifts {

    private static final String FREE =
            """
            with held as materialized (
                select b.shift_id, b.starts_at, b.ends_at, b.status from booking b
                where b.volunteer_id = :me and b.status in ('BOOKED', 'WAITING', 'OFFERED', 'ATTENDED') and b.ends_at > :now),
            able as materialized (select coalesce((select v.skills from volunteer v where v.id = :me), '{}') as skills)
            select (f.whole).* from (
                select s.* from unnest(cast(:codes as text[]), cast(:roles as text[])) c (code, roles)
                cross join lateral (
                    select s as whole, s.id, s.starts_at, s.post,
                           cast(c.roles as text[]) && array['GRID_WORKER', 'PROPERTY_STAFF', 'HEALTH_WORKER'] as as_staff
                    from shift s
                    where s.community_code = c.code and s.cancelled_at is null
                    and s.starts_at >= :starts and s.starts_at < :before and s.ends_at > :endsAfter
                    and (s.starts_at, s.id) > (:afterStart, :afterId)
                    and s.booked < s.capacity and (s.release_at is null or s.release_at <= :now)
                    and (s.access <> 'DRAW' or s.drawn_at is not null)
                    and s.open_to && cast(c.roles as text[])
                    and (cardinality(cast(:posts as text[])) = 0 or s.post = any (cast(:posts as text[])))
                    and not exists (select from held h where h.shift_id = s.id
                                    or (h.status <> 'WAITING' and s.starts_at < h.ends_at and s.ends_at > h.starts_at))) s
                order by s.starts_at, s.id offset 0) f
            where (select r.needs from post_rule r
                   where r.post = f.post and r.valid_from <= cast(f.starts_at at time zone 'Asia/Shanghai' as date)
                   order by r.valid_from desc limit 1) <@ (select skills from able)
            and own_rest_broken(f.id, f.as_staff) is null
            limit :limit
            """;

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration FIRST_SPAN = Duration.ofHours(12);
    private static final int GROWTH = 4;
    // Beyond this there are few; they are looked through in one go.
    private static final Duration LONGEST_SPAN = Duration.ofDays(60);

    private final Door door;
    private final Caller caller;
    private final Clock clock;

    FreeShifts(Door door, Caller caller, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    private record Key(Instant startsAt, UUID id) {
        static Key read(List<String> parts) {
            return new Key(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }
    }

    Uni<ShiftPage> of(ShiftFilter filter, PageRequest page) {
        Instant now = clock.instant();
        // One under way can still be joined by its own page or a call-out; who plans ahead is not shown it first.
        ShiftWindow window = filter.window(now).notYetBegun();
        Key after = page.start(2, Key::read).orElse(new Key(Instant.EPOCH, new UUID(0, 0)));
        var scope = OwnScope.of(caller, VolunteerOperation.BOOK_SHIFT).within(filter.area());
        return door.read(scope, reach -> fill(new ArrayList<>(), reach, window, later(window, after), FIRST_SPAN, page))
                .map(rows -> Page.of(rows, page, row -> List.of(row.startsAt(), row.id()), null))
                .map(ShiftPage::uncounted);
    }

    private record From(Instant starts, Key after) {}

    private static From later(ShiftWindow window, Key after) {
        return new From(after.startsAt().isAfter(window.starts()) ? after.startsAt() : window.starts(), after);
    }

    private Uni<List<ShiftView>> fill(
            List<ShiftView> found, Reach reach, ShiftWindow window, From from, Duration span, PageRequest page) {
        Instant end = span.compareTo(LONGEST_SPAN) > 0 ? LAST : from.starts().plus(span);
        Instant before = end.isBefore(window.before()) ? end : window.before();
        if (reach.codes().isEmpty() || !from.starts().isBefore(window.before()))
            return Uni.createFrom().item(found);
        return free(reach, window, from, before, page.limit() - found.size()).chain(rows -> {
            found.addAll(rows);
            if (found.size() >= page.limit()) return Uni.createFrom().item(found);
            return fill(found, reach, window, new From(before, from.after()), span.multipliedBy(GROWTH), page);
        });
    }

    private Uni<List<ShiftView>> free(Reach reach, ShiftWindow window, From from, Instant before, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FREE, Shift.class)
                        .setParameter("me", reach.person())
                        .setParameter("codes", reach.codeArray())
                        .setParameter("roles", rolesAt(reach.codes()))
                        .setParameter("posts", window.posts().toArray(String[]::new))
                        .setParameter("now", window.now().atOffset(ZoneOffset.UTC))
                        .setParameter("starts", from.starts().atOffset(ZoneOffset.UTC))
                        .setParameter("before", before.atOffset(ZoneOffset.UTC))
                        .setParameter("endsAfter", window.endsAfter().atOffset(ZoneOffset.UTC))
                        .setParameter("afterStart", from.after().startsAt().atOffset(ZoneOffset.UTC))
                        .setParameter("afterId", from.after().id())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(Shift::view).toList());
    }

    /** As what the caller may take a shift in each community, as arrays of the database. */
    private String[] rolesAt(List<String> codes) {
        return codes.stream()
                .map(code -> "{" + String.join(",", Bookers.rolesAt(caller, code)) + "}")
                .toArray(String[]::new);
    }
}
