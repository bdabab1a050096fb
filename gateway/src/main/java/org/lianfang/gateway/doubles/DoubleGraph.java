package org.lianfang.gateway.doubles;

import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.resident.AskedResident;
import org.lianfang.gateway.resident.Resident;
import org.lianfang.gateway.resident.Residents;
import org.lianfang.gateway.service.Found;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** The review of possible doubles in the graph. */
@GraphQLApi
public class DoubleGraph {

    private final Services services;
    private final Residents residents;
    private final DoubleClient client;

    DoubleGraph(Services services, Residents residents, @RestClient DoubleClient client) {
        this.services = services;
        this.residents = residents;
        this.client = client;
    }

    @Query
    @Allowed(Right.DECIDE_DOUBLES)
    @Description("Pairs that nobody has decided on, the oldest first.")
    public Uni<PossibleDoubleConnection> possibleDoubles(String area, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(REGISTRY, () -> client.open(area, size, after));
    }

    @Mutation
    @NonNull
    @Allowed(Right.DECIDE_DOUBLES)
    @Description("Two people: the pair is not asked about again.")
    public Uni<PossibleDouble> keepApart(@Id @NonNull String doubleId) {
        UUID id = Ids.one(doubleId, "doubleId");
        return services.write(REGISTRY, () -> client.keepApart(id));
    }

    @Mutation
    @NonNull
    @Allowed(Right.DECIDE_DOUBLES)
    @Description(
            "One person: what keepId lacks is taken from mergeId, which stays as an alias. Checks, cases and orders of both are found under either.")
    public Uni<Resident> mergeResidents(@Id @NonNull String keepId, @Id @NonNull String mergeId) {
        UUID keep = Ids.one(keepId, "keepId");
        var both = new DoubleClient.Merge(keep, Ids.one(mergeId, "mergeId"));
        return services.write(REGISTRY, () -> client.merge(both))
                .chain(() -> Found.only(residents.byIds(List.of(keep)), "keepId"));
    }

    public Uni<List<Resident>> resident(@Source List<PossibleDouble> pairs) {
        return Join.one(pairs, PossibleDouble::residentId, AskedResident::askedAs, residents::asked)
                .map(found -> Join.map(found, AskedResident::resident));
    }

    public Uni<List<Resident>> other(@Source List<PossibleDouble> pairs) {
        return Join.one(pairs, PossibleDouble::otherId, AskedResident::askedAs, residents::asked)
                .map(found -> Join.map(found, AskedResident::resident));
    }
}
