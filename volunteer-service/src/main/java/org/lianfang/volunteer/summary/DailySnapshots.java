package org.lianfang.volunteer.summary;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.EndedDay;
import org.lianfang.platform.trend.EndedDays;
import org.lianfang.platform.trend.PastDay;
import org.lianfang.volunteer.VolunteerOperation;
import org.lianfang.volunteer.summary.SummaryResource.VolunteeringSummary;

/** Keeps the numbers of each day that has ended (design, rule 11): a shift keeps its counters when it is over. */
@Singleton
class DailySnapshots {

    private static final List<String> COLUMNS = List.of("shifts", "places", "booked", "waiting", "shifts_short");

    private static final String MISSING = EndedDays.missing("shift", "starts_at");

    private static final String KEEP =
            """
            insert into daily_summary (community_code, day, shifts, places, booked, waiting, shifts_short, kept_at)
            select d.code, d.day, count(s.id), coalesce(sum(s.capacity), 0), coalesce(sum(s.booked), 0),
                   coalesce(sum(s.waiting), 0), count(s.id) filter (where s.booked < s.capacity), now()
            from %s d
            left join shift s on s.community_code = d.code and s.cancelled_at is null
                 and s.starts_at >= d.begun and s.starts_at < d.ended
            group by d.code, d.day
            on conflict do nothing
            """
                    .formatted(MISSING);

    private final EndedDays days;

    DailySnapshots(Door door, Caller caller, Clock clock) {
        this.days = new EndedDays(door, caller, clock, VolunteerOperation.SEE_OVERVIEW, MISSING, KEEP);
    }

    /** The numbers of days that have ended; those of the present day are not among them. */
    Uni<List<PastDay<VolunteeringSummary>>> of(DaysAsked asked) {
        return days.of(asked, COLUMNS, DailySnapshots::numbers);
    }

    private static VolunteeringSummary numbers(EndedDay ended) {
        return new VolunteeringSummary(
                ended.area(), ended.asOf(), ended.sum(0), ended.sum(1), ended.sum(2), ended.sum(3), ended.sum(4));
    }

    Uni<Void> keepSome() {
        return days.keepSome();
    }
}
