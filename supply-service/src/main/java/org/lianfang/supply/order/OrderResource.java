package org.lianfang.supply.order;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.platform.paging.Page;
import org.lianfang.platform.paging.PageRequest;
import org.lianfang.supply.access.OrderDoor;
import org.lianfang.supply.access.Sight;
import org.lianfang.supply.access.SupplyOperation;

/** Orders read over HTTP: lists, and batches by key for the gateway. */
@Path("/orders")
@Authenticated
class OrderResource {

    private static final int KEYS = 1000;

    private final OrderDoor door;
    private final Orders orders;
    private final OrderLists lists;
    private final OrderViews views;
    private final Clock clock;

    OrderResource(OrderDoor door, Orders orders, OrderLists lists, OrderViews views, Clock clock) {
        this.door = door;
        this.orders = orders;
        this.lists = lists;
        this.views = views;
        this.clock = clock;
    }

    public record OrderIds(@NotNull @Size(max = KEYS) List<@NotNull UUID> ids) {}

    /** {@code first}: how many of each household at most; null for 20. */
    public record HouseholdOrders(
            @NotNull @Size(max = KEYS) List<@NotNull UUID> ids,
            List<@NotNull SupplyOrderStatus> statuses,
            @Min(1) @Max(200) Integer first) {}

    /** One page of each community. */
    public record CommunityPages(
            @NotNull @Size(max = KEYS) List<@NotNull String> codes,
            List<@NotNull SupplyOrderStatus> statuses,
            Integer first,
            String after,
            Boolean count) {

        PageRequest page() {
            return new PageRequest(first == null ? 50 : first, after, Boolean.TRUE.equals(count));
        }
    }

    public record CommunityPage(String communityCode, Page<OrderView> page) {}

    @GET
    public Uni<Page<OrderView>> list(
            @QueryParam("area") String area,
            @QueryParam("open") Boolean open,
            @QueryParam("statuses") List<SupplyOrderStatus> statuses,
            @QueryParam("kinds") List<SupplyKind> kinds,
            @QueryParam("overdue") Boolean overdue,
            @BeanParam PageRequest page) {
        var filter = new OrderFilter(open, statuses, kinds, overdue, clock.instant());
        return door.read(SupplyOperation.SEE_ORDERS, area, sight -> lists.page(filter, page, sight)
                .chain(rows -> total(filter, page, sight)
                        .chain(total -> shown(Page.of(rows, page, OrderLists::keyOf, total), sight))));
    }

    @POST
    @Path("pages")
    public Uni<List<CommunityPage>> pages(@NotNull @Valid CommunityPages request) {
        var filter = OrderFilter.ofStatuses(request.statuses(), clock.instant());
        PageRequest page = request.page();
        List<String> codes = List.copyOf(new LinkedHashSet<>(request.codes()));
        return door.read(SupplyOperation.SEE_ORDERS, sight -> lists.pages(codes, filter, page)
                .chain(rows -> totals(codes, filter, page).chain(totals -> views.of(rows, sight)
                        .map(shown -> byCommunity(codes, rows, shown, page, totals)))));
    }

    @POST
    @Path("by-ids")
    public Uni<List<OrderView>> byIds(@NotNull @Valid OrderIds request) {
        return door.ask(SupplyOperation.SEE_ORDERS, OrderBatches.byIds(request.ids()), views::of);
    }

    @POST
    @Path("by-households")
    public Uni<List<OrderView>> byHouseholds(@NotNull @Valid HouseholdOrders request) {
        int first = request.first() == null ? 20 : request.first();
        var newest = OrderBatches.byHouseholds(new LinkedHashSet<>(request.ids()), request.statuses(), first);
        return door.ask(SupplyOperation.SEE_ORDERS, newest, views::of);
    }

    @POST
    @Path("by-shifts")
    public Uni<List<OrderView>> byShifts(@NotNull @Valid OrderIds request) {
        return door.ask(SupplyOperation.SEE_ORDERS, OrderBatches.byShifts(request.ids()), views::of);
    }

    /** Of these households, those for which an order is in the hands of the shift that the caller is checked in to. */
    @POST
    @Path("in-hand")
    public Uni<List<UUID>> inHand(@NotNull @Valid OrderIds request) {
        return door.read(SupplyOperation.SEE_DOORS_IN_HAND, sight -> orders.doorsInHand(request.ids(), sight.shift()));
    }

    private Uni<Integer> total(OrderFilter filter, PageRequest page, Sight sight) {
        return page.count() ? lists.count(filter, sight) : Uni.createFrom().nullItem();
    }

    private Uni<Map<String, Integer>> totals(List<String> codes, OrderFilter filter, PageRequest page) {
        return page.count() ? lists.counts(codes, filter) : Uni.createFrom().nullItem();
    }

    private Uni<Page<OrderView>> shown(Page<SupplyOrder> page, Sight sight) {
        return views.of(page.nodes(), sight).map(shown -> new Page<>(shown, page.pageInfo(), page.totalCount()));
    }

    private static List<CommunityPage> byCommunity(
            List<String> codes,
            List<SupplyOrder> rows,
            List<OrderView> shown,
            PageRequest page,
            Map<String, Integer> totals) {
        Map<UUID, OrderView> views = shown.stream().collect(Collectors.toMap(OrderView::id, Function.identity()));
        Map<String, List<SupplyOrder>> ofCode =
                rows.stream().collect(Collectors.groupingBy(SupplyOrder::communityCode));
        return codes.stream()
                .map(code -> new CommunityPage(
                        code,
                        Page.of(
                                        ofCode.getOrDefault(code, List.of()),
                                        page,
                                        OrderLists::keyOf,
                                        totals == null ? null : totals.getOrDefault(code, 0))
                                .map(order -> views.get(order.id()))))
                .toList();
    }
}
