package org.lianfang.isolation.observation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.lianfang.isolation.IsolationOperation;
import org.lianfang.isolation.scoped.Keys;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.platform.time.ChinaTime;

/** Cases as lists and by their ids. */
@Path("/cases")
class CaseResource {

    private final Door door;
    private final Caller caller;
    private final CaseStore store;
    private final CaseLists lists;
    private final ShownWords words;
    private final Clock clock;

    CaseResource(Door door, Caller caller, CaseStore store, CaseLists lists, ShownWords words, Clock clock) {
        this.door = door;
        this.caller = caller;
        this.store = store;
        this.lists = lists;
        this.words = words;
        this.clock = clock;
    }

    record Pages(
            @NotNull @Size(max = Keys.MOST) List<@NotNull String> codes,
            List<@NotNull ObservationStatus> statuses,
            Integer first,
            String after,
            boolean count) {}

    @GET
    public Uni<CasePage> list(
            @RestQuery String area,
            @RestQuery List<ObservationStatus> statuses,
            @RestQuery Boolean releaseDue,
            @BeanParam PageRequest request) {
        var scope = caller.scope(IsolationOperation.SEE_CASES).within(area);
        var filter = new CaseFilter(statuses, releaseDue);
        return door.read(scope, reach -> lists.page(reach, area, filter, request, today()));
    }

    @POST
    @Path("pages")
    public Uni<List<CaseLists.CommunityPage>> pages(@NotNull @Valid Pages asked) {
        var request = new PageRequest(asked.first() == null ? 50 : asked.first(), asked.after(), asked.count());
        var filter = new CaseFilter(asked.statuses(), null);
        return door.read(
                IsolationOperation.SEE_CASES,
                reach -> lists.pages(reach, touched(reach, asked.codes()), filter, request, today()));
    }

    @POST
    @Path("by-ids")
    public Uni<List<CaseView>> byIds(@NotNull @Valid Keys keys) {
        return door.read(IsolationOperation.SEE_CASES, reach -> store.byIds(reach, keys.ids()))
                .map(this::views);
    }

    @POST
    @Path("by-households")
    public Uni<List<CaseView>> byHouseholds(@NotNull @Valid Keys keys) {
        return door.read(IsolationOperation.SEE_CASES, reach -> store.openByHouseholds(reach, keys.ids()))
                .map(this::views);
    }

    @POST
    @Path("by-residents")
    public Uni<List<CaseView>> byResidents(@NotNull @Valid Keys keys) {
        return door.read(IsolationOperation.SEE_CASES, reach -> store.byResidents(reach, keys.ids()))
                .map(this::views);
    }

    private List<CaseView> views(List<IsolationCase> cases) {
        return cases.stream().map(file -> words.view(file, today())).toList();
    }

    // A community outside the scope is missing from the answer; a resident's own one is not known beforehand.
    private static List<String> touched(Reach reach, List<String> codes) {
        if (reach.household() != null) return codes;
        return codes.stream()
                .filter(code -> reach.covers(code)
                        || reach.scope().estates().stream().anyMatch(pair -> pair.startsWith(code + "/"))
                        || reach.scope().grids().stream().anyMatch(pair -> pair.startsWith(code + "/")))
                .toList();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
