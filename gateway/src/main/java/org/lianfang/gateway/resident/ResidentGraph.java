package org.lianfang.gateway.resident;

import static org.lianfang.gateway.service.Service.REGISTRY;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
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
import org.lianfang.gateway.household.Household;
import org.lianfang.gateway.household.Households;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.service.Found;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** People in the graph. */
@GraphQLApi
public class ResidentGraph {

    private final Services services;
    private final Residents residents;
    private final Households households;
    private final Pages pages;
    private final Moves moves;
    private final ResidentClient client;

    ResidentGraph(
            Services services,
            Residents residents,
            Households households,
            Pages pages,
            Moves moves,
            @RestClient ResidentClient client) {
        this.services = services;
        this.residents = residents;
        this.households = households;
        this.pages = pages;
        this.moves = moves;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_RESIDENTS)
    public Uni<Resident> resident(@Id @NonNull String id) {
        return Found.only(residents.byIds(List.of(Ids.one(id, "id"))), "id");
    }

    @Query
    @Allowed(Right.SEE_RESIDENTS)
    public Uni<ResidentConnection> residents(
            @NonNull ResidentFilterInput filter, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(
                REGISTRY,
                () -> client.list(
                        filter.area(),
                        filter.text(),
                        filter.careNeeds(),
                        filter.presence(),
                        size,
                        after,
                        pages.counted()));
    }

    @Mutation
    @NonNull
    @Allowed(Right.KEEP_REGISTER)
    public Uni<Resident> saveResident(@NonNull ResidentInput resident) {
        return services.write(REGISTRY, () -> client.save(resident));
    }

    @Mutation
    @NonNull
    @Allowed(Right.KEEP_REGISTER)
    @Description("The observation of who is observed follows to the new door.")
    public Uni<Resident> moveResident(
            @Id @NonNull String residentId,
            @Id @NonNull String householdId,
            @NonNull LocalDate on,
            @NonNull String reason) {
        return moves.move(
                Ids.one(residentId, "residentId"),
                new ResidentClient.Move(Ids.one(householdId, "householdId"), on, reason));
    }

    @Mutation
    @NonNull
    @Allowed(Right.REVEAL_RESIDENTS)
    @Description("The person in clear, for a stated reason; leaves an audit entry.")
    public Uni<Resident> revealResident(@Id @NonNull String residentId, @NonNull String reason) {
        return services.write(
                REGISTRY, () -> client.reveal(Ids.one(residentId, "residentId"), new ResidentClient.Reveal(reason)));
    }

    public Uni<List<List<@NonNull Resident>>> members(@Source List<Household> doors) {
        return Join.many(
                doors,
                Household::id,
                Resident::householdId,
                ids -> services.read(REGISTRY, () -> client.byHouseholds(new Ids(ids))));
    }

    public Uni<List<Household>> household(@Source List<Resident> people) {
        return Join.one(people, Resident::householdId, Household::id, households::byIds);
    }
}
