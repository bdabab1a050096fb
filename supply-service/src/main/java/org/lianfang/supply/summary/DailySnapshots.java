package org.lianfang.supply.summary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.lianfang.platform.time.ChinaTime;

/**
 * Keeps the numbers of each day's end (design, rule 11). No timer is needed: when an order came, was due and was closed stands in
 * its row, so the end of any day can be counted later exactly; the first overview of a day fills in what is missing.
 */
@Singleton
class DailySnapshots {

    private static final String KEEP =
            """
            insert into daily_summary (community_code, "on", orders_open, orders_overdue, medicine_open)
            select d.code, d.day, count(o.id), count(o.id) filter (where o.due_at < d.ended),
                   count(o.id) filter (where o.kind = 'MEDICINE')
            from (select c.code, cast(series.day as date) as day,
                         (cast(cast(series.day as date) + 1 as timestamp) at time zone 'Asia/Shanghai') as ended
                  from unnest(cast(:codes as text[])) c (code)
                  cross join lateral (select max(s."on") + 1 as next from daily_summary s where s.community_code = c.code) kept
                  cross join lateral (select cast(min(o.created_at) at time zone 'Asia/Shanghai' as date) as on_day
                                      from supply_order o where kept.next is null and o.community_code = c.code) first
                  cross join lateral generate_series(cast(coalesce(kept.next, first.on_day, cast(:yesterday as date)) as timestamp),
                                                     cast(cast(:yesterday as date) as timestamp), interval '1 day') series (day)) d
            left join supply_order o on o.community_code = d.code and o.created_at < d.ended
                                    and (o.closed_at is null or o.closed_at >= d.ended)
            group by d.code, d.day
            on conflict do nothing
            """;

    /** Fills in the days up to yesterday of these communities, within the scope of the open transaction. */
    Uni<Void> keep(String[] codes, Instant now) {
        LocalDate yesterday = ChinaTime.dayOf(now).minusDays(1);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("codes", codes)
                        .setParameter("yesterday", yesterday)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
