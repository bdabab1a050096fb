package org.lianfang.gateway.observation;

import static org.lianfang.gateway.service.Service.ISOLATION;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.household.Household;
import org.lianfang.gateway.household.Households;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.place.Community;
import org.lianfang.gateway.place.Places;
import org.lianfang.gateway.resident.AskedResident;
import org.lianfang.gateway.resident.EveryId;
import org.lianfang.gateway.resident.Resident;
import org.lianfang.gateway.resident.Residents;
import org.lianfang.gateway.service.Found;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;

/** Cases in the graph, and what they join. */
@GraphQLApi
public class CaseGraph {

    private final Services services;
    private final Observed observed;
    private final Households households;
    private final Residents residents;
    private final Places places;
    private final Pages pages;
    private final CaseClient client;

    CaseGraph(
            Services services,
            Observed observed,
            Households households,
            Residents residents,
            Places places,
            Pages pages,
            @RestClient CaseClient client) {
        this.services = services;
        this.observed = observed;
        this.households = households;
        this.residents = residents;
        this.places = places;
        this.pages = pages;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_CASES)
    public Uni<IsolationCase> isolationCase(@Id @NonNull String id) {
        return Found.only(services.read(ISOLATION, () -> client.byIds(new Ids(List.of(Ids.one(id, "id"))))), "id");
    }

    @Query
    @Allowed(Right.SEE_CASES)
    public Uni<IsolationCaseConnection> isolationCases(
            @NonNull IsolationCaseFilterInput filter, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(
                ISOLATION,
                () -> client.list(filter.area(), filter.statuses(), filter.releaseDue(), size, after, pages.counted()));
    }

    public Uni<List<IsolationCaseConnection>> isolationCases(
            @Source List<Community> communities,
            @Nullable List<@NonNull ObservationStatus> statuses,
            @DefaultValue("50") Integer first,
            String after) {
        int size = Pages.size(first, 50);
        return Pages.ofEach(
                communities,
                Community::code,
                codes -> services.read(
                        ISOLATION,
                        () -> client.pages(new CaseClient.CasePages(codes, statuses, size, after, pages.counted()))));
    }

    public Uni<List<IsolationCase>> isolationCase(@Source List<Household> doors) {
        return Join.one(
                doors,
                Household::id,
                IsolationCase::householdId,
                ids -> services.read(ISOLATION, () -> client.openByHouseholds(new Ids(ids))));
    }

    @Name("isolationCases")
    @Description(
            "In which a person is or was observed, the last exposure first; also under a file that was merged into this one.")
    public Uni<List<List<@NonNull IsolationCase>>> casesOfPeople(@Source List<Resident> people) {
        return EveryId.join(
                people,
                EveryId::of,
                ids -> services.read(ISOLATION, () -> client.byResidents(new Ids(ids)))
                        .map(CaseGraph::byPerson),
                Comparator.comparing(IsolationCase::exposedOn).reversed(),
                Integer.MAX_VALUE);
    }

    private static List<EveryId.Kept<IsolationCase>> byPerson(List<IsolationCase> cases) {
        return cases.stream()
                .flatMap(file -> file.persons().stream().map(person -> new EveryId.Kept<>(person.residentId(), file)))
                .toList();
    }

    @Description("Null while isolation-service is away: then treat the door as observed.")
    public Uni<List<Boolean>> underObservation(@Source List<Household> doors) {
        return observed.flags(doors, Household::id);
    }

    @Description("Null while registry-service is away.")
    public Uni<List<Community>> community(@Source List<IsolationCase> cases) {
        return Join.one(cases, IsolationCase::communityCode, Community::code, places::communities);
    }

    public Uni<List<Household>> household(@Source List<IsolationCase> cases) {
        return Join.one(cases, IsolationCase::householdId, Household::id, households::byIds);
    }

    public Uni<List<Resident>> resident(@Source List<ObservedPerson> persons) {
        return Join.one(persons, ObservedPerson::residentId, AskedResident::askedAs, residents::asked)
                .map(found -> Join.map(found, AskedResident::resident));
    }

    @NonNull
    public Uni<List<List<@NonNull CaseEvent>>> history(@Source List<IsolationCase> cases) {
        return Join.everyOne(
                cases,
                IsolationCase::id,
                CaseEvent::caseId,
                ids -> services.read(ISOLATION, () -> client.eventsByCases(new Ids(ids))));
    }
}
