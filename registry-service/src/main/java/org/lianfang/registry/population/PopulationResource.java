package org.lianfang.registry.population;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.scope.Scope;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.PastDay;
import org.lianfang.registry.access.RegistryOperation;

/** Population by area, for areas that are granted in whole. */
@Path("/population/summaries")
class PopulationResource {

    private static final String SUMS =
            """
            select a.area, coalesce(sum(p.households), 0), coalesce(sum(p.residents), 0), coalesce(sum(p.present), 0),
                   coalesce(sum(p.with_need + case when p.community_code is null then 0 when p.elderly_born_by = e.year then p.elderly
                       else coalesce((select sum(y.residents) from population_birth_year y
                                      where y.community_code = p.community_code and y.birth_year <= e.year), 0) end), 0),
                   array_to_string(array_agg(p.community_code) filter (where p.community_code is not null and d.day is null), ',')
            from unnest(cast(:areas as text[])) as a (area)
            cross join (select elderly_born_by(:today) as year) e
            join opened_community o on o.code = any(:codes) and starts_with(o.code, a.area)
            left join population_count p on p.community_code = o.code
            left join population_day d on d.community_code = p.community_code and d.day = :today
            group by a.area
            """;

    private final Door door;
    private final Caller caller;
    private final PastDays days;
    private final Clock clock;

    PopulationResource(Door door, Caller caller, PastDays days, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.days = days;
        this.clock = clock;
    }

    /** Areas by prefix of the division code. */
    public record Areas(@NotNull @Size(max = 1000) List<@NotNull @Pattern(regexp = "\\d{2,12}") String> areas) {}

    @POST
    public Uni<List<PopulationSummary>> summaries(@NotNull @Valid Areas asked) {
        Scope scope = caller.scope(RegistryOperation.SEE_OVERVIEW);
        String[] whole = asked.areas().stream()
                .distinct()
                .filter(area -> scope.areas().stream().anyMatch(area::startsWith))
                .toArray(String[]::new);
        return door.read(scope, reach -> sums(reach, whole));
    }

    /** The same numbers at the end of past days, oldest first. */
    @POST
    @Path("days")
    public Uni<List<PastDay<PopulationSummary>>> ofDays(@NotNull @Valid DaysAsked asked) {
        return days.of(asked);
    }

    private Uni<List<PopulationSummary>> sums(Reach reach, String[] areas) {
        Instant asOf = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUMS, Tuple.class)
                        .setParameter("areas", areas)
                        .setParameter("codes", reach.codeArray())
                        .setParameter("today", ChinaTime.today(clock))
                        .getResultList())
                .call(this::keepDay)
                .map(rows -> rows.stream().map(row -> summary(row, asOf)).toList());
    }

    /** The first look of a day keeps that day's numbers, for trends; writes keep them too (design, rule 11). */
    private Uni<Void> keepDay(List<Tuple> rows) {
        String[] missing = rows.stream()
                .map(row -> row.get(5, String.class))
                .filter(codes -> codes != null && !codes.isEmpty())
                .flatMap(codes -> java.util.Arrays.stream(codes.split(",")))
                .distinct()
                .toArray(String[]::new);
        if (missing.length == 0) return Uni.createFrom().voidItem();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from (select keep_population_day(:codes, :today)) kept", Integer.class)
                        .setParameter("codes", missing)
                        .setParameter("today", ChinaTime.today(clock))
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static PopulationSummary summary(Tuple row, Instant asOf) {
        return new PopulationSummary(
                row.get(0, String.class), asOf, count(row, 1), count(row, 2), count(row, 3), count(row, 4));
    }

    private static int count(Tuple row, int column) {
        return ((Number) row.get(column)).intValue();
    }
}
