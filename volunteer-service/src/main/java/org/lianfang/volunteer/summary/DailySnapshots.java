package org.lianfang.volunteer.summary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;

/**
 * Keeps the numbers of each day that has ended (design, rule 11). No timer is needed: a shift keeps its counters when it is over, so
 * the first overview of a day fills in whatever days are missing, from the first shift of the community on.
 */
@Singleton
class DailySnapshots {

    private static final String KEEP =
            """
            insert into daily_summary (community_code, day, shifts, places, booked, waiting, shifts_short, kept_at)
            select d.code, d.day, count(s.id), coalesce(sum(s.capacity), 0), coalesce(sum(s.booked), 0),
                   coalesce(sum(s.waiting), 0), count(s.id) filter (where s.booked < s.capacity), :now
            from (select c.code, cast(g.day as date) as day,
                         cast(g.day as timestamp) at time zone 'Asia/Shanghai' as begun,
                         (cast(g.day as timestamp) + interval '1 day') at time zone 'Asia/Shanghai' as ended
                  from unnest(cast(:codes as text[])) c (code)
                  cross join lateral (select max(k.day) + 1 as next from daily_summary k where k.community_code = c.code) kept
                  cross join lateral (select cast(min(f.starts_at) at time zone 'Asia/Shanghai' as date) as day from shift f
                                      where kept.next is null and f.community_code = c.code and f.cancelled_at is null) first
                  cross join lateral generate_series(cast(coalesce(kept.next, first.day) as timestamp),
                                                     cast(cast(:yesterday as date) as timestamp), interval '1 day') g (day)) d
            left join shift s on s.community_code = d.code and s.cancelled_at is null
                 and s.starts_at >= d.begun and s.starts_at < d.ended
            group by d.code, d.day
            on conflict do nothing
            """;

    /** Fills in the days up to yesterday of the communities in reach. */
    Uni<Void> keep(Reach reach, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("yesterday", ChinaTime.dayOf(now).minusDays(1))
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
