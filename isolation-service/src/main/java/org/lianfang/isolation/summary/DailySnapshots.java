package org.lianfang.isolation.summary;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.duecheck.DueChecks;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.EndedDay;
import org.lianfang.platform.trend.EndedDays;
import org.lianfang.platform.trend.PastDay;

/**
 * Keeps the numbers of each day that has ended (design, rule 11): when a case was opened, ended, and when a check was recorded and
 * handled stands in their rows, so the end of a day can be counted afterwards.
 */
@Singleton
class DailySnapshots {

    private static final List<String> COLUMNS = List.of(
            "households_observed",
            "persons_observed",
            "checks_due",
            "checks_done",
            "checks_missing",
            "abnormal",
            "abnormal_unhandled",
            "releases_due");

    private static final String MISSING = EndedDays.missing("isolation_case", "opened_at");

    private static final String KEEP =
            """
            insert into daily_summary (community_code, day, households_observed, persons_observed, checks_due, checks_done, checks_missing,
                                       abnormal, abnormal_unhandled, releases_due, kept_at)
            select d.code, d.day, c.observed, p.observed, k.due, k.done, k.due - k.done, a.persons, u.checks, c.due, now()
            from %s d
            cross join lateral (select count(*) filter (where c.starts_on <= d.day) as observed, count(*) filter (where c.ends_on <= d.day) as due
                                from isolation_case c
                                where c.community_code = d.code and c.opened_at < d.ended and (c.ended is null or c.ended_on > d.day)) c
            cross join lateral (select count(distinct p.resident_id) as observed
                                from observed_person p join isolation_case c on c.id = p.case_id and c.opened_at < d.ended
                                where p.community_code = d.code and p.starts_on <= d.day and (p.ended is null or p.ended_on > d.day)) p
            cross join lateral (select count(*) as due,
                                       count(*) filter (where exists (select 1 from health_check k
                                                                      where k.community_code = p.community_code and k.on_day = d.day
                                                                        and k.resident_id = p.resident_id and k.slot = s.slot)) as done
                                from observed_person p
                                join isolation_case c on c.id = p.case_id and c.opened_at < d.ended
                                cross join (select distinct on (s.slot) s.slot,
                                                   (d.day + s.closes_at) at time zone 'Asia/Shanghai' as closes_at
                                            from slot_closing s where s.valid_from <= d.day order by s.slot, s.valid_from desc) s
                                where p.community_code = d.code and d.day between p.starts_on and p.ends_on
                                  and (p.ended is null or p.ended_on > d.day) and (p.begun_at is null or p.begun_at < s.closes_at)
                                  and not %s) k
            cross join lateral (select count(distinct k.resident_id) as persons from health_check k
                                where k.community_code = d.code and k.abnormal and k.on_day = d.day) a
            cross join lateral (select count(*) as checks from health_check k
                                where k.community_code = d.code and k.abnormal and k.recorded_at < d.ended
                                  and (k.handled is null or k.handled_at >= d.ended)) u
            on conflict do nothing
            """
                    .formatted(MISSING, DueChecks.alsoUnderAnotherId("d.day"));

    private final EndedDays days;

    DailySnapshots(Door door, Caller caller, Clock clock) {
        this.days = new EndedDays(door, caller, clock, IsolationOperation.SEE_OVERVIEW, MISSING, KEEP);
    }

    /** The numbers of days that have ended; those of the present day are not among them. */
    Uni<List<PastDay<SummaryView>>> of(DaysAsked asked) {
        return days.of(asked, COLUMNS, DailySnapshots::numbers);
    }

    private static SummaryView numbers(EndedDay ended) {
        return new SummaryView(
                ended.area(),
                ended.asOf(),
                ended.sum(0),
                ended.sum(1),
                ended.sum(2),
                ended.sum(3),
                ended.sum(4),
                ended.sum(5),
                ended.sum(6),
                ended.sum(7));
    }

    Uni<Void> keepSome() {
        return days.keepSome();
    }
}
