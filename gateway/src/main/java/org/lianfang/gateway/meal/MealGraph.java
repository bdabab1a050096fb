package org.lianfang.gateway.meal;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Meals to order in the graph. */
@GraphQLApi
public class MealGraph {

    private final Services services;
    private final Places places;
    private final MealClient client;

    MealGraph(Services services, Places places, @RestClient MealClient client) {
        this.services = services;
        this.places = places;
        this.client = client;
    }

    @Query
    @Allowed(Right.RUN_SHIFTS)
    @Description("The meals to order for those on duty on a day, by hour and place.")
    public Uni<List<@NonNull MealCount>> meals(String area, @NonNull LocalDate on) {
        return services.read(VOLUNTEER, () -> client.meals(area, on));
    }

    @Description("Null while registry-service is away.")
    public Uni<List<Community>> community(@Source List<MealCount> counts) {
        return Join.one(counts, MealCount::communityCode, Community::code, places::communities);
    }
}
