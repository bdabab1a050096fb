package org.lianfang.gateway.roster;

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
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.resident.AskedResident;
import org.lianfang.gateway.resident.Resident;
import org.lianfang.gateway.resident.Residents;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Rosters in the graph: how far one is, what it does, and the act. */
@GraphQLApi
public class RosterGraph {

    private final Services services;
    private final Places places;
    private final Residents residents;
    private final RosterClient client;

    RosterGraph(Services services, Places places, Residents residents, @RestClient RosterClient client) {
        this.services = services;
        this.places = places;
        this.residents = residents;
        this.client = client;
    }

    @Query
    @Allowed(Right.IMPORT_ROSTERS)
    public Uni<RosterImport> rosterImport(@Id @NonNull String id) {
        UUID one = Ids.one(id, "id");
        return services.read(REGISTRY, () -> client.one(one));
    }

    @Query
    @Allowed(Right.IMPORT_ROSTERS)
    @Description("The newest of a community.")
    public Uni<List<@NonNull RosterImport>> rosterImports(@NonNull String communityCode) {
        return services.read(REGISTRY, () -> client.newest(communityCode));
    }

    @Query
    @Allowed(Right.IMPORT_ROSTERS)
    @Description("The rows of one kind, in the order of the file; until they are stored.")
    public Uni<RosterRowConnection> rosterRows(
            @Id @NonNull String importId,
            @NonNull RowVerdict verdict,
            @DefaultValue("50") Integer first,
            String after) {
        UUID id = Ids.one(importId, "importId");
        int size = Pages.size(first, 50);
        return services.read(REGISTRY, () -> client.rows(id, verdict, size, after));
    }

    @Mutation
    @NonNull
    @Allowed(Right.IMPORT_ROSTERS)
    @Description(
            "Stores the good rows. A large roster goes on being stored after the answer: ask rosterImport how far it is.")
    public Uni<RosterImport> storeRoster(@Id @NonNull String importId) {
        UUID id = Ids.one(importId, "importId");
        return services.write(REGISTRY, () -> client.store(id));
    }

    public Uni<List<Community>> community(@Source List<RosterImport> imports) {
        return Join.one(imports, RosterImport::communityCode, Community::code, places::communities);
    }

    @Description("The person that would change.")
    public Uni<List<Resident>> resident(@Source List<RosterRow> rows) {
        return Join.one(rows, RosterRow::residentId, AskedResident::askedAs, residents::asked)
                .map(found -> Join.map(found, AskedResident::resident));
    }

    @Description("Those who may be the same person.")
    public Uni<List<List<@NonNull Resident>>> mayBe(@Source List<RosterRow> rows) {
        List<UUID> ids = rows.stream().flatMap(row -> row.doubles().stream()).toList();
        return Join.one(ids, id -> id, AskedResident::askedAs, residents::asked).map(found -> rows.stream()
                .map(row -> found.stream()
                        .filter(each -> each != null && row.doubles().contains(each.askedAs()))
                        .map(AskedResident::resident)
                        .distinct()
                        .toList())
                .toList());
    }
}
