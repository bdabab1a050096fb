package org.lianfang.supply.summary;

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
import org.lianfang.supply.access.SupplyOperation;

/**
 * Keeps the numbers of each day's end (design, rule 11): when an order came, was due and was closed stands in its row, so the end of
 * any day can be counted later exactly.
 */
@Singleton
class DailySnapshots {

    private static final List<String> COLUMNS = List.of("orders_open", "orders_overdue", "medicine_open");

    private static final String MISSING = EndedDays.missing("supply_order", "created_at");

    private static final String KEEP =
            """
            insert into daily_summary (community_code, day, orders_open, orders_overdue, medicine_open)
            select d.code, d.day, n.open, n.overdue, n.medicine
            from %s d
            cross join lateral (select count(*) as open, count(*) filter (where o.due_at < d.ended) as overdue,
                                       count(*) filter (where o.kind = 'MEDICINE') as medicine
                                from supply_order o
                                where o.community_code = d.code and o.created_at < d.ended
                                  and (o.closed_at is null or o.closed_at >= d.ended)) n
            on conflict do nothing
            """
                    .formatted(MISSING);

    private final EndedDays days;

    DailySnapshots(Door door, Caller caller, Clock clock) {
        this.days = new EndedDays(door, caller, clock, SupplyOperation.SEE_OVERVIEW, MISSING, KEEP);
    }

    /** The numbers of days that have ended; those of the present day are not among them. */
    Uni<List<PastDay<SupplySummary>>> of(DaysAsked asked) {
        return days.of(asked, COLUMNS, DailySnapshots::numbers);
    }

    private static SupplySummary numbers(EndedDay ended) {
        return new SupplySummary(ended.area(), ended.asOf(), ended.sum(0), ended.sum(1), ended.sum(2));
    }

    Uni<Void> keepSome() {
        return days.keepSome();
    }
}
