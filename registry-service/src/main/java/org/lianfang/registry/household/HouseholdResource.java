package org.lianfang.registry.household;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.lianfang.platform.audit.AuditNote;
import org.lianfang.platform.caller.Caller;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.platform.scope.Asked;
import org.lianfang.platform.scope.Door;
import org.lianfang.platform.scope.Reach;
import org.lianfang.registry.access.Clearance;
import org.lianfang.registry.access.RegistryOperation;
import org.lianfang.registry.place.PlaceViews.IdList;
import org.lianfang.registry.search.NumberSearch;
import org.lianfang.registry.search.SearchText;

/** Households: lists in the order of doors, batches by id, and the one write. */
@Path("/households")
class HouseholdResource {

    private final Door door;
    private final Caller caller;
    private final HouseholdList households;
    private final SearchText search;
    private final NumberSearch numbers;
    private final SaveHousehold save;

    HouseholdResource(
            Door door,
            Caller caller,
            HouseholdList households,
            SearchText search,
            NumberSearch numbers,
            SaveHousehold save) {
        this.door = door;
        this.caller = caller;
        this.households = households;
        this.search = search;
        this.numbers = numbers;
        this.save = save;
    }

    /** Pages of several communities at once. */
    public record PagesRequest(
            @NotNull @Size(max = 200) List<@NotBlank String> codes,
            @Min(1) @Max(200) Integer first,
            String after,
            boolean count) {
        PageRequest page() {
            return new PageRequest(first == null ? 50 : first, after, count);
        }
    }

    /** The page of one community. */
    public record CommunityPage(String communityCode, Page<HouseholdView> page) {}

    @GET
    public Uni<Page<HouseholdView>> list(
            @QueryParam("area") @Pattern(regexp = "\\d{1,12}") String area,
            @QueryParam("text") @Size(max = 100) String text,
            @BeanParam Doors doors,
            @BeanParam PageRequest page) {
        var see = caller.scope(RegistryOperation.SEE_HOUSEHOLDS).within(area);
        var wanted = numbers.in(text);
        if (wanted.isPresent()) {
            var scope = caller.scope(RegistryOperation.SEARCH_BY_NUMBER).within(area);
            return door.write(scope, (reach, note) -> byNumber(reach, note, wanted.get(), doors, page));
        }
        Function<Reach, Asked<Page<HouseholdView>>> list = reach -> {
            var conditions = doors.narrow(HouseholdList.within(reach, area));
            if (text != null) search.narrowHouseholds(conditions, text, reach, Clearance.of(caller));
            return households.page(conditions, page);
        };
        // The walk from door to door itself has one good plan.
        return text == null && doors.areAll() ? door.askOften(see, list) : door.ask(see, list);
    }

    private Uni<Page<HouseholdView>> byNumber(
            Reach reach, AuditNote note, NumberSearch.Wanted wanted, Doors doors, PageRequest page) {
        var conditions = wanted.narrow(
                doors.narrow(HouseholdList.within(reach, null)),
                "h.id in (select n.household_id from resident n where n.community_code = any(:places) and %s)",
                "n");
        return households.page(conditions, page).inTransaction().invoke(found -> found.nodes()
                .forEach(each -> note.on(each.id())));
    }

    @POST
    @Path("/pages")
    public Uni<List<CommunityPage>> pages(@NotNull @Valid PagesRequest request) {
        PageRequest page = request.page();
        List<String> codes = request.codes().stream().distinct().toList();
        return door.askOften(RegistryOperation.SEE_HOUSEHOLDS, reach -> households.pages(reach, codes, page))
                .map(pages -> pages.entrySet().stream()
                        .map(each -> new CommunityPage(each.getKey(), each.getValue()))
                        .toList());
    }

    @POST
    @Path("/by-ids")
    public Uni<List<HouseholdView>> byIds(@NotNull @Valid IdList keys) {
        return door.askOften(RegistryOperation.SEE_HOUSEHOLDS, reach -> households.byIds(reach, keys.ids()));
    }

    @POST
    public Uni<HouseholdView> save(@NotNull @Valid HouseholdInput input) {
        return save.save(input);
    }
}
