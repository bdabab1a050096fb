package org.lianfang.gateway.overview;

import static org.lianfang.gateway.service.Service.ISOLATION;
import static org.lianfang.gateway.service.Service.REGISTRY;
import static org.lianfang.gateway.service.Service.SUPPLY;
import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Street;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Service;
import org.lianfang.gateway.service.Services;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platform.trend.DaysAsked;
import org.lianfang.platform.trend.PastDay;

/** The overview of past days: four parts a day, each from its own service, one call a service for all days and areas. */
@GraphQLApi
public class TrendGraph {

    private static final int MOST_DAYS = 92;

    private final Services services;
    private final Caller caller;
    private final Clock clock;
    private final PopulationNumbers population;
    private final ObservationNumbers isolation;
    private final OrderNumbers supply;
    private final DutyNumbers volunteering;

    TrendGraph(
            Services services,
            Caller caller,
            Clock clock,
            @RestClient PopulationNumbers population,
            @RestClient ObservationNumbers isolation,
            @RestClient OrderNumbers supply,
            @RestClient DutyNumbers volunteering) {
        this.services = services;
        this.caller = caller;
        this.clock = clock;
        this.population = population;
        this.isolation = isolation;
        this.supply = supply;
        this.volunteering = volunteering;
    }

    private record Key(String area, LocalDate day) {}

    @Description(
            "The last days that have ended, 1 to 92, oldest first. Null unless the whole street is in the viewer's area.")
    public Uni<List<@NonNull TrendDay>> trend(@Source Street street, @DefaultValue("14") Integer days) {
        return of(street.code(), days);
    }

    @Description("The last days that have ended, 1 to 92, oldest first.")
    public Uni<List<@NonNull TrendDay>> trend(@Source Community community, @DefaultValue("14") Integer days) {
        return of(community.code(), days);
    }

    public Uni<List<PopulationSummary>> population(@Source List<TrendDay> days) {
        return part(REGISTRY, days, population::ofDays);
    }

    public Uni<List<IsolationSummary>> isolation(@Source List<TrendDay> days) {
        return part(ISOLATION, days, isolation::ofDays);
    }

    public Uni<List<SupplySummary>> supply(@Source List<TrendDay> days) {
        return part(SUPPLY, days, supply::ofDays);
    }

    public Uni<List<VolunteeringSummary>> volunteering(@Source List<TrendDay> days) {
        return part(VOLUNTEER, days, volunteering::ofDays);
    }

    private Uni<List<TrendDay>> of(String code, int days) {
        if (days < 1 || days > MOST_DAYS) throw PlatformProblem.BAD_INPUT.at("days");
        if (!caller.mayAt(code, Right.SEE_OVERVIEW.roles()))
            return Uni.createFrom().nullItem();
        LocalDate today = ChinaTime.today(clock);
        List<TrendDay> ended = Stream.iterate(today.minusDays(days), day -> day.plusDays(1))
                .limit(days)
                .map(day -> new TrendDay(day, code))
                .toList();
        return Uni.createFrom().item(ended);
    }

    private <N> Uni<List<N>> part(
            Service service, List<TrendDay> days, Function<DaysAsked, Uni<List<PastDay<N>>>> ask) {
        return Join.one(
                        days,
                        day -> new Key(day.area(), day.day()),
                        (PastDay<N> past) -> new Key(past.area(), past.day()),
                        keys -> services.read(service, () -> ask.apply(span(keys))))
                .map(found -> Join.map(found, PastDay::numbers));
    }

    private static DaysAsked span(List<Key> keys) {
        return new DaysAsked(
                keys.stream().map(Key::area).distinct().toList(),
                keys.stream().map(Key::day).min(Comparator.naturalOrder()).orElseThrow(),
                keys.stream().map(Key::day).max(Comparator.naturalOrder()).orElseThrow());
    }
}
