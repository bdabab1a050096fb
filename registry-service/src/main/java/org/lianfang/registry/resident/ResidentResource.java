package org.lianfang.registry.resident;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.Conditions;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.place.PlaceViews.IdList;
import org.lianfang.registry.search.NumberSearch;
import org.lianfang.registry.search.SearchText;

/** People: lists in the order of doors, and batches by id or household. */
@Path("/residents")
class ResidentResource {

    private final Door door;
    private final Caller caller;
    private final ResidentList residents;
    private final ResidentViews views;
    private final SearchText search;
    private final NumberSearch numbers;
    private final SaveResident save;
    private final MoveResident move;

    ResidentResource(
            Door door,
            Caller caller,
            ResidentList residents,
            ResidentViews views,
            SearchText search,
            NumberSearch numbers,
            SaveResident save,
            MoveResident move) {
        this.door = door;
        this.caller = caller;
        this.residents = residents;
        this.views = views;
        this.search = search;
        this.numbers = numbers;
        this.save = save;
        this.move = move;
    }

    /** What narrows the list; each part left out narrows nothing. */
    public record Filter(
            @QueryParam("area") @Pattern(regexp = "\\d{1,12}") String area,
            @QueryParam("text") @Size(max = 100) String text,
            @QueryParam("careNeeds") List<CareNeed> careNeeds,
            @QueryParam("presence") Presence presence) {

        /** The walk from door to door itself, which has one good plan. */
        boolean leavesOutNobody() {
            return text == null && presence == null && (careNeeds == null || careNeeds.isEmpty());
        }
    }

    @GET
    public Uni<Page<ResidentView>> list(@BeanParam @Valid Filter filter, @BeanParam PageRequest page) {
        Clearance clearance = Clearance.of(caller);
        var wanted = numbers.in(filter.text());
        if (wanted.isPresent()) {
            var scope = caller.scope(RegistryOperation.SEARCH_BY_NUMBER).within(filter.area());
            return door.write(scope, (reach, note) -> residents
                    .page(wanted.get().narrow(narrowed(reach, filter), "%s", "r"), page)
                    .inTransaction()
                    .invoke(found -> found.nodes().forEach(row -> note.on(row.id())))
                    .map(rows -> rows.map(row -> views.seen(row, clearance))));
        }
        var scope = caller.scope(RegistryOperation.SEE_RESIDENTS).within(filter.area());
        Function<Reach, Asked<Page<ResidentView>>> list = reach -> {
            var conditions = narrowed(reach, filter);
            if (filter.text() != null) search.narrowResidents(conditions, filter.text(), reach, clearance);
            return residents.page(conditions, page).map(rows -> rows.map(row -> views.seen(row, clearance)));
        };
        return filter.leavesOutNobody() ? door.askOften(scope, list) : door.ask(scope, list);
    }

    private Conditions narrowed(Reach reach, Filter filter) {
        var conditions = ResidentList.within(reach, filter.area());
        if (filter.presence() == null)
            conditions.and("r.presence <> 'MOVED_OUT'").countedBy("residents");
        else {
            conditions.and(
                    "r.presence = :presence", "presence", filter.presence().name());
            if (filter.presence() == Presence.MOVED_OUT) ResidentList.notMerged(conditions);
            if (filter.presence() == Presence.PRESENT) conditions.countedBy("present");
        }
        if (filter.careNeeds() != null && !filter.careNeeds().isEmpty())
            residents.needing(conditions, filter.careNeeds());
        return conditions;
    }

    @POST
    @Path("/by-ids")
    public Uni<List<ResidentView>> byIds(@NotNull @Valid IdList keys) {
        return seen(reach -> residents.byIds(reach, keys.ids()));
    }

    @POST
    @Path("/by-households")
    public Uni<List<ResidentView>> byHouseholds(@NotNull @Valid IdList keys) {
        return seen(reach -> residents.byHouseholds(reach, keys.ids()));
    }

    @POST
    public Uni<ResidentView> save(@NotNull @Valid ResidentInput input) {
        return save.save(input);
    }

    @POST
    @Path("/{id}/move")
    public Uni<ResidentView> move(@RestPath UUID id, @NotNull @Valid MoveInput input) {
        return move.move(id, input);
    }

    private Uni<List<ResidentView>> seen(Function<Reach, Asked<List<ResidentRow>>> asked) {
        Clearance clearance = Clearance.of(caller);
        return door.askOften(caller.scope(RegistryOperation.SEE_RESIDENTS), reach -> asked.apply(reach)
                .map(rows ->
                        rows.stream().map(row -> views.seen(row, clearance)).toList()));
    }
}
