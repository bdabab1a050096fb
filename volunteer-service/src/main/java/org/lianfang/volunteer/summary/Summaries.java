package org.lianfang.volunteer.summary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.summary.SummaryResource.VolunteeringSummary;

/** Counts the shifts of whole areas, community by community so that the index leads. */
@Singleton
class Summaries {

    private static final String COUNT =
            """
            select a.area, cast(coalesce(sum(n.shifts), 0) as integer), cast(coalesce(sum(n.places), 0) as integer),
                   cast(coalesce(sum(n.booked), 0) as integer), cast(coalesce(sum(n.waiting), 0) as integer),
                   cast(coalesce(sum(n.short), 0) as integer)
            from unnest(cast(:areas as text[]), cast(:codes as text[])) a (area, code)
            cross join lateral (
                select count(*) filter (where s.starts_at < :nextDay and s.starts_at >= :day) as shifts,
                       sum(s.capacity) filter (where s.starts_at < :nextDay and s.starts_at >= :day) as places,
                       sum(s.booked) filter (where s.starts_at < :nextDay and s.starts_at >= :day) as booked,
                       sum(s.waiting) filter (where s.starts_at < :nextDay and s.starts_at >= :day) as waiting,
                       count(*) filter (where s.starts_at >= :now and s.starts_at < :tomorrow and s.booked < s.capacity) as short
                from shift s
                where s.community_code = a.code and s.cancelled_at is null
                and s.starts_at >= :day and s.starts_at < :tomorrow) n
            group by a.area
            """;

    private final Door door;
    private final Caller caller;
    private final DailySnapshots snapshots;
    private final Clock clock;

    Summaries(Door door, Caller caller, DailySnapshots snapshots, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    private record Counted(List<String> areas) {}

    Uni<List<VolunteeringSummary>> of(Collection<String> asked) {
        var operation = VolunteerOperation.SEE_OVERVIEW;
        List<String> whole = asked.stream()
                .distinct()
                .filter(area -> caller.mayAt(area, operation.roles()))
                .toList();
        return door.readShared(
                        caller.scope(operation), new Counted(whole), reach -> count(whole, reach, clock.instant()))
                .call(snapshots::keepSome);
    }

    private Uni<List<VolunteeringSummary>> count(List<String> whole, Reach reach, Instant now) {
        var areas = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (String area : whole) {
            for (String code : reach.codes()) {
                if (!code.startsWith(area)) continue;
                areas.add(area);
                codes.add(code);
            }
        }
        return Panache.getSession()
                .chain(session -> at(now, session.createNativeQuery(COUNT, Tuple.class))
                        .setParameter("areas", areas.toArray(String[]::new))
                        .setParameter("codes", codes.toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> summary(row, now)).toList());
    }

    // The end of the next 24 hours is never before the end of today.
    private static Mutiny.SelectionQuery<Tuple> at(Instant now, Mutiny.SelectionQuery<Tuple> query) {
        LocalDate today = ChinaTime.dayOf(now);
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return query.setParameter("day", ChinaTime.startOf(today).atOffset(ZoneOffset.UTC))
                .setParameter("nextDay", ChinaTime.startOf(today.plusDays(1)).atOffset(ZoneOffset.UTC))
                .setParameter("now", moment)
                .setParameter("tomorrow", moment.plusDays(1));
    }

    private static VolunteeringSummary summary(Tuple row, Instant now) {
        return new VolunteeringSummary(
                row.get(0, String.class),
                now,
                row.get(1, Integer.class),
                row.get(2, Integer.class),
                row.get(3, Integer.class),
                row.get(4, Integer.class),
                row.get(5, Integer.class));
    }
}
