package org.lianfang.gateway.viewer;

import static org.lianfang.gateway.service.Service.VOLUNTEER;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.household.Household;
import org.lianfang.gateway.household.Households;
import org.lianfang.gateway.service.Join;
import org.lianfang.gateway.service.Services;
import org.lianfang.gateway.shift.Volunteer;
import org.lianfang.platform.caller.Caller;

/** The login behind a request. */
@GraphQLApi
public class ViewerGraph {

    private final Services services;
    private final Caller caller;
    private final Households households;
    private final DutyClient client;

    ViewerGraph(Services services, Caller caller, Households households, @RestClient DutyClient client) {
        this.services = services;
        this.caller = caller;
        this.households = households;
        this.client = client;
    }

    @Query
    @NonNull
    @NonBlocking
    @Description("The login behind this request.")
    public Viewer me() {
        List<Grant> grants = caller.grants().stream()
                .map(held -> new Grant(held.role(), held.area()))
                .toList();
        return new Viewer(caller.username(), caller.displayName(), grants);
    }

    public Uni<Household> household(@Source Viewer viewer) {
        return caller.household()
                .map(id -> Join.orNull(households.byIds(List.of(id)))
                        .map(found -> found == null || found.isEmpty() ? null : found.get(0)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    public Uni<Volunteer> volunteer(@Source Viewer viewer) {
        return duty().map(duty -> duty == null ? null : duty.volunteer());
    }

    public Uni<Integer> creditedMinutes(@Source Viewer viewer) {
        return duty().map(duty -> duty == null ? null : duty.creditedMinutes());
    }

    private Uni<DutyClient.Duty> duty() {
        return Join.orNull(services.read(VOLUNTEER, client::mine));
    }
}
