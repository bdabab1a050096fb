package org.lianfang.isolation.check;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.rule.PlausibleDay;
import org.lianfang.isolation.scoped.Keys;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;

/** Health checks: the list, those of cases, and the acts of the doctor on one. */
@Path("/checks")
class CheckResource {

    private final Door door;
    private final Caller caller;
    private final CheckStore store;
    private final CheckActs acts;

    CheckResource(Door door, Caller caller, CheckStore store, CheckActs acts) {
        this.door = door;
        this.caller = caller;
        this.store = store;
        this.acts = acts;
    }

    record OfResidents(@NotNull @Size(max = Keys.MOST) List<@NotNull UUID> ids, @Min(1) @Max(200) int first) {
        OfResidents {
            if (first == 0) first = 20;
        }
    }

    record OfCases(@NotNull @Size(max = Keys.MOST) List<@NotNull UUID> ids, LocalDate on) {}

    @GET
    public Uni<CheckPage> list(
            @RestQuery String area,
            @RestQuery LocalDate on,
            @RestQuery CheckSlot slot,
            @RestQuery Boolean abnormal,
            @RestQuery Boolean handled,
            @BeanParam PageRequest request) {
        PlausibleDay.require(on, "on");
        var scope = caller.scope(IsolationOperation.SEE_CASES).within(area);
        var filter = new CheckFilter(on, slot, abnormal, handled);
        return door.read(scope, reach -> store.page(reach, area, filter, request));
    }

    @POST
    @Path("by-cases")
    public Uni<List<CheckView>> byCases(@NotNull @Valid OfCases keys) {
        PlausibleDay.require(keys.on(), "on");
        return door.read(IsolationOperation.SEE_CASES, reach -> store.byCases(reach, keys.ids(), keys.on()));
    }

    @POST
    @Path("by-residents")
    public Uni<List<CheckView>> byResidents(@NotNull @Valid OfResidents keys) {
        return door.read(IsolationOperation.SEE_CASES, reach -> store.byResidents(reach, keys.ids(), keys.first()));
    }

    @POST
    @Path("{id}/correct")
    public Uni<CheckView> correct(UUID id, @NotNull @Valid CheckActs.Correct act) {
        return acts.correct(id, act);
    }

    @POST
    @Path("{id}/handle")
    public Uni<CheckView> handle(UUID id, @NotNull @Valid CheckActs.Handle act) {
        return acts.handle(id, act);
    }
}
