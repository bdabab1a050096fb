package org.lianfang.registry.population;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.EndedDay;
import org.lianfang.platform.trend.PastDay;
import org.lianfang.registry.access.RegistryOperation;

/** Population on days that have ended: each community as its last kept day knew it, a day without a row being like the one before. */
@Singleton
class PastDays {

    private static final RegistryOperation OVERVIEW = RegistryOperation.SEE_OVERVIEW;

    private static final String SUMS =
            """
            select a.area, cast(g.day as date), cast(sum(p.households) as integer), cast(sum(p.residents) as integer),
                   cast(sum(p.present) as integer), cast(sum(p.needing_care) as integer)
            from unnest(cast(:areas as text[])) a (area)
            cross join generate_series(cast(cast(:from as date) as timestamp), cast(cast(:to as date) as timestamp), interval '1 day') g (day)
            join opened_community c on c.code = any(:codes) and starts_with(c.code, a.area)
            cross join lateral (select d.households, d.residents, d.present, d.needing_care from population_day d
                                where d.community_code = c.code and d.day <= cast(g.day as date) order by d.day desc limit 1) p
            group by a.area, g.day order by a.area, g.day
            """;

    private final Door door;
    private final Caller caller;
    private final Clock clock;

    PastDays(Door door, Caller caller, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    /** The days asked for that have ended; a day before the first that was kept is missing. */
    Uni<List<PastDay<PopulationSummary>>> of(DaysAsked asked) {
        asked.orRefuse();
        LocalDate yesterday = ChinaTime.today(clock).minusDays(1);
        LocalDate to = asked.to().isAfter(yesterday) ? yesterday : asked.to();
        return door.read(OVERVIEW, reach -> Panache.getSession()
                .chain(session -> session.createNativeQuery(SUMS, Tuple.class)
                        .setParameter("areas", asked.wholeAreas(caller, OVERVIEW))
                        .setParameter("codes", reach.codeArray())
                        .setParameter("from", asked.from())
                        .setParameter("to", to)
                        .getResultList())
                .map(rows -> EndedDay.read(rows, PastDays::numbers)));
    }

    private static PopulationSummary numbers(EndedDay ended) {
        return new PopulationSummary(
                ended.area(), ended.asOf(), ended.sum(0), ended.sum(1), ended.sum(2), ended.sum(3));
    }
}
