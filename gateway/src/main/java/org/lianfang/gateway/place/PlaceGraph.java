package org.lianfang.gateway.place;

import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.service.Codes;
import org.lianfang.gateway.service.Found;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Streets and communities in the graph. */
@GraphQLApi
public class PlaceGraph {

    private final Services services;
    private final Places places;
    private final PlaceClient client;

    PlaceGraph(Services services, Places places, @RestClient PlaceClient client) {
        this.services = services;
        this.places = places;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_PLACES)
    @Description("Streets (街道) inside, or above, the viewer's area, by code.")
    public Uni<List<@NonNull Street>> streets() {
        return services.read(REGISTRY, client::streets);
    }

    @Query
    @Allowed(Right.SEE_PLACES)
    public Uni<Street> street(@NonNull String code) {
        return Found.only(places.streets(List.of(code)), "code");
    }

    @Query
    @Allowed(Right.SEE_PLACES)
    public Uni<Community> community(@NonNull String code) {
        return Found.only(places.communities(List.of(code)), "code");
    }

    @Description("Those inside the viewer's area.")
    public Uni<List<List<@NonNull Community>>> communities(@Source List<Street> streets) {
        return Join.many(
                streets,
                Street::code,
                Community::streetCode,
                codes -> services.read(REGISTRY, () -> client.communitiesByStreets(new Codes(codes))));
    }

    @NonNull
    public Uni<List<Street>> street(@Source List<Community> communities) {
        return Join.needed(communities, Community::streetCode, Street::code, places::streets);
    }

    @Description("Numbers people may call, with hours: station, property, doctor.")
    public Uni<List<List<@NonNull Contact>>> contacts(@Source List<Community> communities) {
        return Join.many(
                communities,
                Community::code,
                Contact::communityCode,
                codes -> services.read(REGISTRY, () -> client.contactsByCommunities(new Codes(codes))));
    }
}
