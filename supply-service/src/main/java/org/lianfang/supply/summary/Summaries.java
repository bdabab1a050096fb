package org.lianfang.supply.summary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Counts when asked, from the index of open orders alone (design, rule 11). */
@Singleton
class Summaries {

    private static final String COUNT =
            """
            select a.area, cast(coalesce(sum(n.open), 0) as int), cast(coalesce(sum(n.overdue), 0) as int),
                   cast(coalesce(sum(n.medicine), 0) as int)
            from unnest(cast(:areas as text[])) a (area)
            left join opened_community c on c.code ^@ a.area
            left join lateral (select count(*) as open, count(*) filter (where o.due_at < :now) as overdue,
                                      count(*) filter (where o.kind = 'MEDICINE') as medicine
                               from supply_order o
                               where o.community_code = c.code and o.status in ('RECEIVED', 'PREPARING', 'READY', 'DELIVERING')) n
                   on true
            group by a.area
            """;

    Uni<List<SupplySummary>> of(List<String> areas, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("areas", areas.toArray(String[]::new))
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> summary(row, now)).toList());
    }

    private static SupplySummary summary(Tuple row, Instant now) {
        return new SupplySummary(
                row.get(0, String.class),
                now,
                row.get(1, Integer.class),
                row.get(2, Integer.class),
                row.get(3, Integer.class));
    }
}
