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
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.shift.Post;

/** Adds up credited minutes; a shift belongs to the day on which it starts. The 1,000 with the most come first and are all. */
@Singleton
class Hours {

    private static final String SUM =
            """
            select %s as key, %s as name, cast(count(*) as integer) as shifts, cast(sum(b.credited_minutes) as integer) as minutes,
                   string_agg(distinct g.name, '、') as organisations
            from booking b join shift s on s.id = b.shift_id left join organisation g on g.id = b.organisation_id %s
            where b.community_code = any (cast(:codes as text[])) and b.credited_minutes is not null
            and b.starts_at >= :from and b.starts_at < :to
            and (cast(:organisation as uuid) is null or b.organisation_id = cast(:organisation as uuid))
            group by 1, 2 order by 4 desc, 1 limit 1000
            """;

    private final Door door;
    private final Caller caller;
    private final Clock clock;

    Hours(Door door, Caller caller, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<List<HoursRow>> of(String area, LocalDate from, LocalDate to, HoursBy by, UUID organisation) {
        var scope = caller.scope(VolunteerOperation.SEE_BOOKINGS).within(area);
        return door.read(scope, reach -> sum(reach, from, to, by, organisation));
    }

    /** The same as a sheet to keep, which leaves an audit entry. */
    Uni<HoursSheet> sheet(String area, LocalDate from, LocalDate to, HoursBy by, UUID organisation) {
        var scope = caller.scope(VolunteerOperation.EXPORT_HOURS).within(area);
        return door.write(scope, (reach, note) -> sum(reach, from, to, by, organisation)
                .map(rows -> new HoursSheet(rows, by, from, to, clock.instant())));
    }

    private static Uni<List<HoursRow>> sum(Reach reach, LocalDate from, LocalDate to, HoursBy by, UUID organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql(by), Tuple.class)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("from", ChinaTime.startOf(from).atOffset(ZoneOffset.UTC))
                        .setParameter("organisation", organisation)
                        .setParameter("to", ChinaTime.startOf(to.plusDays(1)).atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> row(row, by)).toList());
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
