package org.lianfang.gateway.observation;

import static org.lianfang.gateway.service.Service.ISOLATION;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
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
import org.lianfang.gateway.household.Household;
import org.lianfang.gateway.household.Households;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.place.Building;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Opening isolation orders, and the acts of persons on cases. */
@GraphQLApi
public class IsolationGraph {

    private final Services services;
    private final Households households;
    private final Places places;
    private final Pages pages;
    private final IsolationClient client;

    IsolationGraph(
            Services services, Households households, Places places, Pages pages, @RestClient IsolationClient client) {
        this.services = services;
        this.households = households;
        this.places = places;
        this.pages = pages;
        this.client = client;
    }

    @Query
    @Allowed(Right.DECIDE_ISOLATION)
    @Description("Who would be observed, who already is, who is left out; nothing is stored.")
    public Uni<IsolationPreview> previewIsolation(@NonNull IsolationOrderInput order) {
        return services.read(ISOLATION, () -> client.preview(order));
    }

    public Uni<List<Building>> building(@Source List<AffectedBuilding> affected) {
        return Join.one(affected, AffectedBuilding::buildingId, Building::id, places::buildings);
    }

    public Uni<List<Household>> household(@Source List<AffectedDoor> doors) {
        return Join.one(doors, AffectedDoor::householdId, Household::id, households::byIds);
    }

    @Mutation
    @NonNull
    @Allowed(Right.DECIDE_ISOLATION)
    public Uni<IsolationOrder> openIsolation(@NonNull IsolationOrderInput order) {
        return services.writeMany(ISOLATION, () -> client.open(order));
    }

    @Mutation
    @NonNull
    @Allowed(Right.DECIDE_ISOLATION)
    public Uni<IsolationCase> addObservedPerson(
            @Id @NonNull String caseId,
            @Id @NonNull String residentId,
            @NonNull LocalDate exposedOn,
            @NonNull String reason) {
        return services.write(
                ISOLATION,
                () -> client.addPerson(
                        Ids.one(caseId, "caseId"),
                        new IsolationClient.Exposure(Ids.one(residentId, "residentId"), exposedOn, reason)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.DECIDE_ISOLATION)
    @Description("Only lengthens; the old date is kept.")
    public Uni<IsolationCase> extendIsolation(
            @Id @NonNull String caseId,
            @NonNull LocalDate endsOn,
            @NonNull String reason,
            @Nullable @Id List<@NonNull String> residentIds) {
        List<UUID> residents = Ids.read(residentIds, "residentIds");
        return services.write(
                ISOLATION,
                () -> client.extend(
                        Ids.one(caseId, "caseId"), new IsolationClient.Extension(endsOn, reason, residents)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.DECIDE_ISOLATION)
    @Description(
            "residentIds left out: all who are still observed. A reason is owed before endsOn or with an unhandled abnormal check.")
    public Uni<IsolationCase> releaseIsolation(
            @Id @NonNull String caseId, @Nullable @Id List<@NonNull String> residentIds, String reason) {
        List<UUID> residents = Ids.read(residentIds, "residentIds");
        return services.write(
                ISOLATION,
                () -> client.release(Ids.one(caseId, "caseId"), new IsolationClient.Release(residents, reason)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.DECIDE_ISOLATION)
    public Uni<IsolationCase> transferPerson(
            @Id @NonNull String caseId, @Id @NonNull String residentId, @NonNull String to, @NonNull LocalDate on) {
        return services.write(
                ISOLATION,
                () -> client.transfer(
                        Ids.one(caseId, "caseId"),
                        new IsolationClient.Transfer(Ids.one(residentId, "residentId"), to, on)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.DECIDE_ISOLATION)
    public Uni<IsolationCase> cancelIsolation(@Id @NonNull String caseId, @NonNull String reason) {
        return services.write(
                ISOLATION, () -> client.cancel(Ids.one(caseId, "caseId"), new IsolationClient.Cancellation(reason)));
    }

    public Uni<IsolationCaseConnection> cases(
            @Source IsolationOrder order, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return Join.orNull(services.read(ISOLATION, () -> client.casesOf(order.id(), size, after, pages.counted())));
    }
}
