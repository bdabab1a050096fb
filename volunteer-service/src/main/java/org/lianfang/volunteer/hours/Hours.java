package org.lianfang.volunteer.hours;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.scope.Scope;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.VolunteerProblem;
import org.lianfang.volunteer.shift.Post;

/** Adds up credited minutes; a shift belongs to the day on which it starts. Those with the most come first. */
@Singleton
class Hours {

    /** As long as the plain list gets: whoever wants more pages through them. */
    private static final int PLAIN = 1000;

    /** As many rows as a sheet holds; it is whole or refused. */
    private static final int SHEET = 100_000;

    private static final String SUM =
            """
            select h.* from (
                select %s as key, %s as name, cast(count(*) as integer) as shifts, cast(sum(b.credited_minutes) as integer) as minutes,
                       string_agg(distinct g.name, '、') as organisations
                from booking b join shift s on s.id = b.shift_id left join organisation g on g.id = b.organisation_id %s
                where b.community_code = any (cast(:codes as text[])) and b.credited_minutes is not null
                and b.starts_at >= :from and b.starts_at < :to
                and (cast(:organisation as uuid) is null or b.organisation_id = cast(:organisation as uuid))
                group by 1, 2) h
            where (-h.minutes, h.key) > (-cast(:afterMinutes as integer), cast(:afterKey as text))
            order by -h.minutes, h.key limit :limit
            """;

    private final Door door;
    private final Caller caller;
    private final Clock clock;

    Hours(Door door, Caller caller, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is added up: the shifts of these days, both included, and of these organisation's people only if one is named. */
    record Wanted(String area, LocalDate from, LocalDate to, HoursBy by, UUID organisation) {}

    /** The last row of a page, after which the next begins. */
    private record Key(int minutes, String key) {

        static final Key FIRST = new Key(Integer.MAX_VALUE, "");

        static Key read(List<String> parts) {
            return new Key(Integer.parseInt(parts.get(0)), parts.get(1));
        }
    }

    Uni<List<HoursRow>> of(Wanted wanted) {
        return door.read(seen(wanted), reach -> sum(reach, wanted, Key.FIRST, PLAIN));
    }

    Uni<Page<HoursRow>> page(Wanted wanted, PageRequest page) {
        Key after = page.start(2, Key::read).orElse(Key.FIRST);
        return door.read(seen(wanted), reach -> sum(reach, wanted, after, page.limit()))
                .map(rows -> Page.of(rows, page, row -> List.of(row.minutes(), row.key()), null));
    }

    /** The same as a sheet to keep, which leaves an audit entry. */
    Uni<HoursSheet> sheet(Wanted wanted) {
        var scope = caller.scope(VolunteerOperation.EXPORT_HOURS).within(wanted.area());
        return door.write(
                scope, (reach, note) -> sum(reach, wanted, Key.FIRST, SHEET + 1).map(rows -> {
                    if (rows.size() > SHEET) throw VolunteerProblem.HOURS_TOO_MANY.at("to");
                    return new HoursSheet(rows, wanted.by(), wanted.from(), wanted.to(), clock.instant());
                }));
    }

    private Scope seen(Wanted wanted) {
        return caller.scope(VolunteerOperation.SEE_BOOKINGS).within(wanted.area());
    }

    private static Uni<List<HoursRow>> sum(Reach reach, Wanted wanted, Key after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql(wanted.by()), Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("from", ChinaTime.startOf(wanted.from()).atOffset(ZoneOffset.UTC))
                        .setParameter(
                                "to", ChinaTime.startOf(wanted.to().plusDays(1)).atOffset(ZoneOffset.UTC))
                        .setParameter("organisation", wanted.organisation())
                        .setParameter("afterMinutes", after.minutes())
                        .setParameter("afterKey", after.key())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> row(row, wanted.by())).toList());
    }

    private static String sql(HoursBy by) {
        return switch (by) {
            case PERSON -> SUM.formatted("cast(v.id as text)", "v.name", "join volunteer v on v.id = b.volunteer_id");
            case POST -> SUM.formatted("s.post", "cast(null as text)", "");
            case ORGANISATION ->
                SUM.formatted("cast(h.id as text)", "h.name", "join organisation h on h.id = b.organisation_id");
            case COMMUNITY ->
                SUM.formatted("b.community_code", "o.name", "join opened_community o on o.code = b.community_code");
        };
    }

    private static HoursRow row(Tuple row, HoursBy by) {
        String key = row.get("key", String.class);
        return new HoursRow(
                key,
                by == HoursBy.POST ? Post.valueOf(key).zh() : row.get("name", String.class),
                row.get("shifts", Integer.class),
                row.get("minutes", Integer.class),
                by == HoursBy.PERSON ? row.get("organisations", String.class) : null);
    }
}
