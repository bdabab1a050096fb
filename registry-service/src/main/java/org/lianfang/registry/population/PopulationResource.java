package org.lianfang.registry.population;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Line;
import org.lianfang.platform.scope.Question;
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
            select a.area, cast(coalesce(sum(p.households), 0) as integer), cast(coalesce(sum(p.residents), 0) as integer), cast(coalesce(sum(p.present), 0) as integer),
                   cast(coalesce(sum(p.with_need + case when p.community_code is null then 0 when p.elderly_born_by = e.year then p.elderly
                       else coalesce((select sum(y.residents) from population_birth_year y
                                      where y.community_code = p.community_code and y.birth_year <= e.year), 0) end), 0) as integer),
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
        // Not later than what was read.
        Instant asOf = clock.instant();
        return door.askShared(scope, new Summed(List.of(whole), ChinaTime.today(clock)), reach -> sums(reach, whole))
                .call(sums -> keepDay(scope, sums))
                .map(sums -> sums.stream().map(sum -> sum.at(asOf)).toList());
    }

    /** The same numbers at the end of past days, oldest first. */
    @POST
    @Path("days")
    public Uni<List<PastDay<PopulationSummary>>> ofDays(@NotNull @Valid DaysAsked asked) {
        return days.of(asked);
    }

    private record Summed(List<String> areas, LocalDate today) {}

    /** @param unkept communities whose numbers of today are not kept yet */
    private record Sum(String area, int households, int residents, int present, int needingCare, List<String> unkept) {
        static Sum of(Line row) {
            List<String> unkept =
                    row.text(5) == null ? List.of() : List.of(row.text(5).split(","));
            return new Sum(row.text(0), row.number(1), row.number(2), row.number(3), row.number(4), unkept);
        }

        PopulationSummary at(Instant asOf) {
            return new PopulationSummary(area, asOf, households, residents, present, needingCare);
        }
    }

    private Asked<List<Sum>> sums(Reach reach, String[] areas) {
        var question = new Question(SUMS)
                .with("areas", areas)
                .with("codes", reach.codeArray())
                .with("today", ChinaTime.today(clock));
        return Asked.rows(question, Sum::of);
    }

    /** The first look of a day keeps that day's numbers, for trends; writes keep them too (design, rule 11). */
    private Uni<Void> keepDay(Scope scope, List<Sum> sums) {
        String[] missing =
                sums.stream().flatMap(sum -> sum.unkept().stream()).distinct().toArray(String[]::new);
        if (missing.length == 0) return Uni.createFrom().voidItem();
        return door.read(scope, reach -> Panache.getSession().chain(session -> session.createNativeQuery(
                                "select 1 from (select keep_population_day(:codes, :today)) kept", Integer.class)
                        .setParameter("codes", missing)
                        .setParameter("today", ChinaTime.today(clock))
                        .getSingleResult()))
                .replaceWithVoid();
    }
}
