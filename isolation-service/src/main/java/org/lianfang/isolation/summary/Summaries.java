package org.lianfang.isolation.summary;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lianfang.isolation.duecheck.DueChecks;
import org.lianfang.isolation.scoped.Statement;
import org.lianfang.isolation.scoped.Within;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;

/** Counts many areas in one statement: first by community, each from an index, then summed into the areas that hold it. */
@Singleton
class Summaries {

    private final Clock clock;

    Summaries(Clock clock) {
        this.clock = clock;
    }

    /** The numbers by community, as a query whose values are {@code :on}, {@code :today} and {@code :now}. */
    static String byCommunity(Within within) {
        return """
               select o.code,
                      coalesce(c.households_observed, 0) as households_observed, coalesce(p.persons_observed, 0) as persons_observed,
                      coalesce(d.checks_due, 0) as checks_due, coalesce(d.checks_done, 0) as checks_done,
                      coalesce(d.checks_missing, 0) as checks_missing, coalesce(a.abnormal_today, 0) as abnormal_today,
                      coalesce(u.abnormal_unhandled, 0) as abnormal_unhandled, coalesce(c.releases_due, 0) as releases_due
               from opened_community o
               left join (select c.community_code, count(*) as households_observed,
                                 count(*) filter (where c.ends_on <= :today) as releases_due
                          from isolation_case c where %s and c.ended is null and c.starts_on <= :today
                          group by c.community_code) c on c.community_code = o.code
               left join (select p.community_code, count(distinct p.resident_id) as persons_observed
                          from observed_person p where %s and p.ended is null and p.starts_on <= :today
                          group by p.community_code) p on p.community_code = o.code
               left join (select d.community_code, count(*) as checks_due, count(*) filter (where d.state = 'DONE') as checks_done,
                                 count(*) filter (where d.state = 'MISSING') as checks_missing
                          from (%s) d group by d.community_code) d on d.community_code = o.code
               left join (select k.community_code, count(distinct k.resident_id) as abnormal_today
                          from health_check k where %s and k.abnormal and k.on_day = :today
                          group by k.community_code) a on a.community_code = o.code
               left join (select k.community_code, count(*) as abnormal_unhandled
                          from health_check k where %s and k.abnormal and k.handled is null
                          group by k.community_code) u on u.community_code = o.code
               """
                .formatted(within.sql("c"), within.sql("p"), DueChecks.rows(within), within.sql("k"), within.sql("k"));
    }

    /** One row an area; the areas are those that the caller holds as a whole. */
    Uni<List<SummaryView>> of(Reach reach, List<String> areas) {
        if (areas.isEmpty()) return Uni.createFrom().item(List.of());
        Instant now = clock.instant();
        Within within = Within.of(reach);
        String sql =
                """
                select t.area, cast(coalesce(sum(s.households_observed), 0) as int) as households_observed,
                       cast(coalesce(sum(s.persons_observed), 0) as int) as persons_observed,
                       cast(coalesce(sum(s.checks_due), 0) as int) as checks_due,
                       cast(coalesce(sum(s.checks_done), 0) as int) as checks_done,
                       cast(coalesce(sum(s.checks_missing), 0) as int) as checks_missing,
                       cast(coalesce(sum(s.abnormal_today), 0) as int) as abnormal_today,
                       cast(coalesce(sum(s.abnormal_unhandled), 0) as int) as abnormal_unhandled,
                       cast(coalesce(sum(s.releases_due), 0) as int) as releases_due
                from unnest(cast(:areas as text[])) as t(area)
                left join (%s) s on s.code ^@ t.area
                group by t.area
                """
                        .formatted(byCommunity(within));
        return Statement.within(within, sql)
                .set("areas", areas)
                .set("on", ChinaTime.dayOf(now))
                .set("today", ChinaTime.dayOf(now))
                .set("now", now)
                .list(row -> SummaryView.of(row, now));
    }
}
