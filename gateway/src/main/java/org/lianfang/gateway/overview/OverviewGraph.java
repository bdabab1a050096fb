package org.lianfang.gateway.overview;

import static org.lianfang.gateway.service.Service.ISOLATION;
import static org.lianfang.gateway.service.Service.REGISTRY;
import static org.lianfang.gateway.service.Service.SUPPLY;
import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Street;
import org.lianfang.gateway.service.Areas;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.platform.caller.Caller;

/** The overview of an area: four parts, each from its own service, each null while that one is away. */
@GraphQLApi
public class OverviewGraph {

    private final Services services;
    private final Caller caller;
    private final PopulationNumbers population;
    private final ObservationNumbers isolation;
    private final OrderNumbers supply;
    private final DutyNumbers volunteering;

    OverviewGraph(
            Services services,
            Caller caller,
            @RestClient PopulationNumbers population,
            @RestClient ObservationNumbers isolation,
            @RestClient OrderNumbers supply,
            @RestClient DutyNumbers volunteering) {
        this.services = services;
        this.caller = caller;
        this.population = population;
        this.isolation = isolation;
        this.supply = supply;
        this.volunteering = volunteering;
    }

    @Description("Null unless the whole street is in the viewer's area.")
    public Uni<Overview> overview(@Source Street street) {
        return of(street.code());
    }

    public Uni<Overview> overview(@Source Community community) {
        return of(community.code());
    }

    public Uni<List<PopulationSummary>> population(@Source List<Overview> areas) {
        return Join.one(
                areas,
                Overview::area,
                PopulationSummary::area,
                codes -> services.read(REGISTRY, () -> population.summaries(new Areas(codes))));
    }

    public Uni<List<IsolationSummary>> isolation(@Source List<Overview> areas) {
        return Join.one(
                areas,
                Overview::area,
                IsolationSummary::area,
                codes -> services.read(ISOLATION, () -> isolation.summaries(new Areas(codes))));
    }

    public Uni<List<SupplySummary>> supply(@Source List<Overview> areas) {
        return Join.one(
                areas,
                Overview::area,
                SupplySummary::area,
                codes -> services.read(SUPPLY, () -> supply.summaries(new Areas(codes))));
    }

    public Uni<List<VolunteeringSummary>> volunteering(@Source List<Overview> areas) {
        return Join.one(
                areas,
                Overview::area,
                VolunteeringSummary::area,
                codes -> services.read(VOLUNTEER, () -> volunteering.summaries(new Areas(codes))));
    }

    private Uni<Overview> of(String code) {
        return Uni.createFrom().item(caller.mayAt(code, Right.SEE_OVERVIEW.roles()) ? new Overview(code) : null);
    }
}
