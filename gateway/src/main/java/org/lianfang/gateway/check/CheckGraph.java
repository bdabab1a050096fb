package org.lianfang.gateway.check;

import static org.lianfang.gateway.service.Service.ISOLATION;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.household.Household;
import org.lianfang.gateway.household.Households;
import org.lianfang.gateway.observation.IsolationCase;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.resident.AskedResident;
import org.lianfang.gateway.resident.EveryId;
import org.lianfang.gateway.resident.Resident;
import org.lianfang.gateway.resident.Residents;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Health checks in the graph. */
@GraphQLApi
public class CheckGraph {

    private final Services services;
    private final Households households;
    private final Residents residents;
    private final Pages pages;
    private final CheckClient client;

    CheckGraph(
            Services services,
            Households households,
            Residents residents,
            Pages pages,
            @RestClient CheckClient client) {
        this.services = services;
        this.households = households;
        this.residents = residents;
        this.pages = pages;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_CASES)
    public Uni<HealthCheckConnection> healthChecks(
            @NonNull HealthCheckFilterInput filter, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(
                ISOLATION,
                () -> client.list(
                        filter.area(),
                        filter.on(),
                        filter.slot(),
                        filter.abnormal(),
                        filter.handled(),
                        size,
                        after,
                        pages.counted()));
    }

    @Query
    @Allowed(Right.SEE_CASES)
    @Description("The checks a day asks for, one a person and slot, done or not.")
    public Uni<DueCheckConnection> dueChecks(
            @NonNull DueCheckFilterInput filter, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(
                ISOLATION,
                () -> client.due(
                        filter.area(), filter.on(), filter.slot(), filter.state(), size, after, pages.counted()));
    }

    @Mutation
    @NonNull
    @Allowed(Right.HANDLE_CHECKS)
    @Description("The old values are kept beside the new.")
    public Uni<HealthCheck> correctCheck(
            @Id @NonNull String checkId,
            Double temperature,
            @NonNull List<@NonNull Symptom> symptoms,
            @NonNull String reason) {
        return services.write(
                ISOLATION,
                () -> client.correct(
                        Ids.one(checkId, "checkId"), new CheckClient.Correction(temperature, symptoms, reason)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.HANDLE_CHECKS)
    public Uni<HealthCheck> handleCheck(@Id @NonNull String checkId, @NonNull CheckAction action, String note) {
        return services.write(
                ISOLATION, () -> client.handle(Ids.one(checkId, "checkId"), new CheckClient.Handling(action, note)));
    }

    @NonNull
    public Uni<List<List<@NonNull HealthCheck>>> checks(@Source List<IsolationCase> cases, LocalDate on) {
        return Join.everyOne(
                cases,
                IsolationCase::id,
                HealthCheck::caseId,
                ids -> services.read(ISOLATION, () -> client.byCases(new CheckClient.CasesOn(ids, on))));
    }

    @Description("The newest of a person, also those recorded under a file that was merged into this one.")
    public Uni<List<List<@NonNull HealthCheck>>> healthChecks(
            @Source List<Resident> people, @DefaultValue("20") Integer first) {
        int size = Pages.size(first, 20);
        return EveryId.join(
                people,
                EveryId::of,
                ids -> services.read(ISOLATION, () -> client.byResidents(new CheckClient.OfResidents(ids, size)))
                        .map(checks -> Join.map(checks, check -> new EveryId.Kept<>(check.residentId(), check))),
                Comparator.comparing(HealthCheck::measuredAt).reversed(),
                size);
    }

    public Uni<List<Resident>> resident(@Source List<HealthCheck> checks) {
        return Join.one(checks, HealthCheck::residentId, AskedResident::askedAs, residents::asked)
                .map(found -> Join.map(found, AskedResident::resident));
    }

    @Name("resident")
    public Uni<List<Resident>> dueResident(@Source List<DueCheck> due) {
        return Join.one(due, DueCheck::residentId, AskedResident::askedAs, residents::asked)
                .map(found -> Join.map(found, AskedResident::resident));
    }

    public Uni<List<Household>> household(@Source List<DueCheck> due) {
        return Join.one(due, DueCheck::householdId, Household::id, households::byIds);
    }
}
