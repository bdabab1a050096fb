package org.lianfang.isolation.summary;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;

/**
 * Keeps the numbers of each day that has ended (design, rule 11). No timer is needed: when a case was opened, ended, and when a check
 * was recorded and handled stands in their rows, so the end of a day can be counted afterwards; the first overview of a day fills in
 * what is missing.
 */
@Singleton
class DailySnapshots {

    private static final String KEEP =
            """
            insert into daily_summary (community_code, day, households_observed, persons_observed, checks_due, checks_done, checks_missing,
                                       abnormal, abnormal_unhandled, releases_due, kept_at)
            select d.code, d.day, c.observed, p.observed, p.due * 2, k.done, p.due * 2 - k.done, a.persons, u.checks, c.due, :now
            from (select c.code, cast(g.day as date) as day, (cast(g.day as timestamp) + interval '1 day') at time zone 'Asia/Shanghai' as ended
                  from unnest(cast(:codes as text[])) c (code)
                  cross join lateral (select max(s.day) + 1 as next from daily_summary s where s.community_code = c.code) kept
                  cross join lateral (select cast(min(f.opened_at) at time zone 'Asia/Shanghai' as date) as day
                                      from isolation_case f where kept.next is null and f.community_code = c.code) first
                  cross join lateral generate_series(cast(coalesce(kept.next, first.day) as timestamp),
                                                     cast(least(cast(:yesterday as date), coalesce(kept.next, first.day) + cast(:most as int)) as timestamp),
                                                     interval '1 day') g (day)) d
            cross join lateral (select count(*) filter (where c.starts_on <= d.day) as observed, count(*) filter (where c.ends_on <= d.day) as due
                                from isolation_case c
                                where c.community_code = d.code and c.opened_at < d.ended and (c.ended is null or c.ended_on > d.day)) c
            cross join lateral (select count(distinct p.resident_id) filter (where p.starts_on <= d.day) as observed,
                                       count(*) filter (where d.day between p.starts_on and p.ends_on) as due
                                from observed_person p join isolation_case c on c.id = p.case_id and c.opened_at < d.ended
                                where p.community_code = d.code and (p.ended is null or p.ended_on > d.day)) p
            cross join lateral (select count(*) as done
                                from (select distinct p.case_id, p.resident_id, k.slot
                                      from observed_person p
                                      join isolation_case c on c.id = p.case_id and c.opened_at < d.ended
                                      join health_check k on k.community_code = p.community_code and k.resident_id = p.resident_id
                                                         and k.on_day = d.day and k.slot is not null
                                      where p.community_code = d.code and d.day between p.starts_on and p.ends_on
                                        and (p.ended is null or p.ended_on > d.day)) x) k
            cross join lateral (select count(distinct k.resident_id) as persons from health_check k
                                where k.community_code = d.code and k.abnormal and k.on_day = d.day) a
            cross join lateral (select count(*) as checks from health_check k
                                where k.community_code = d.code and k.abnormal and k.recorded_at < d.ended
                                  and (k.handled is null or k.handled_at >= d.ended)) u
            on conflict do nothing
            """;

    // A long pause is filled in over several overviews, so that none of them becomes slow.
    private static final int MOST_DAYS = 6;

    private final Clock clock;
    private final Map<String, LocalDate> complete = new ConcurrentHashMap<>();

    DailySnapshots(Clock clock) {
        this.clock = clock;
    }

    /** Whether the days up to yesterday may be missing for one of these communities. */
    boolean mayMiss(Reach reach) {
        LocalDate yesterday = yesterday();
        return reach.codes().stream().anyMatch(code -> !yesterday.equals(complete.get(code)));
    }

    /** Fills in the days up to yesterday of the communities in reach. */
    Uni<Void> keep(Reach reach) {
        LocalDate yesterday = yesterday();
        return Statement.of(KEEP)
                .set("codes", reach.codes())
                .set("yesterday", yesterday)
                .set("most", MOST_DAYS)
                .set("now", clock.instant())
                .execute()
                .invoke(added -> {
                    if (added == 0) reach.codes().forEach(code -> complete.put(code, yesterday));
                })
                .replaceWithVoid();
    }

    private LocalDate yesterday() {
        return ChinaTime.today(clock).minusDays(1);
    }
}
