package org.lianfang.gateway.supply;

import static org.lianfang.gateway.service.Service.SUPPLY;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.lianfang.gateway.access.Allowed;
import org.lianfang.gateway.access.Right;
import org.lianfang.gateway.paging.Pages;
import org.lianfang.gateway.service.Found;
import org.lianfang.gateway.service.Ids;
import org.lianfang.gateway.service.Services;

/** Orders in the graph: asking, placing, handing over. */
@GraphQLApi
public class OrderGraph {

    private final Services services;
    private final Orders orders;
    private final Pages pages;
    private final OrderClient client;

    OrderGraph(Services services, Orders orders, Pages pages, @RestClient OrderClient client) {
        this.services = services;
        this.orders = orders;
        this.pages = pages;
        this.client = client;
    }

    @Query
    @Allowed(Right.SEE_ORDERS)
    public Uni<SupplyOrder> supplyOrder(@Id @NonNull String id) {
        return Found.only(orders.byIds(List.of(Ids.one(id, "id"))), "id");
    }

    @Query
    @Allowed(Right.SEE_ORDERS)
    public Uni<SupplyOrderConnection> supplyOrders(
            @NonNull SupplyOrderFilterInput filter, @DefaultValue("50") Integer first, String after) {
        int size = Pages.size(first, 50);
        return services.read(
                SUPPLY,
                () -> client.list(
                        filter.area(),
                        filter.open(),
                        filter.statuses(),
                        filter.kinds(),
                        filter.overdue(),
                        size,
                        after,
                        pages.counted()));
    }

    @Query
    @Allowed(Right.READ_ORDER_TEXT)
    @Description("Order lines read from a chat or phone note, e.g. 面粉5斤、白糖2斤、香醋1瓶. Nothing is stored.")
    public Uni<List<@NonNull ParsedLine>> parseOrderText(@NonNull String text) {
        return services.read(SUPPLY, () -> client.read(new OrderClient.Text(text)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.PLACE_ORDERS)
    public Uni<SupplyOrder> placeSupplyOrder(@NonNull SupplyOrderInput order) {
        return services.write(SUPPLY, () -> client.place(order));
    }

    @Mutation
    @NonNull
    @Allowed(Right.ASSIGN_ORDERS)
    @Description("Puts orders into the hands of those who are booked on a delivery or shopping shift.")
    public Uni<List<@NonNull SupplyOrder>> assignSupplyOrders(
            @Id @NonNull List<@NonNull String> orderIds, @Id @NonNull String shiftId) {
        List<UUID> orders = Ids.read(orderIds, "orderIds");
        return services.write(
                SUPPLY, () -> client.assign(new OrderClient.Assignment(orders, Ids.one(shiftId, "shiftId"))));
    }

    @Mutation
    @NonNull
    @Allowed(Right.READY_ORDERS)
    @Description(
            "Marks orders as bought or packed: they leave the hands of the shopping shift and wait for a delivery.")
    public Uni<List<@NonNull SupplyOrder>> readySupplyOrders(@Id @NonNull List<@NonNull String> orderIds) {
        List<UUID> orders = Ids.read(orderIds, "orderIds");
        return services.write(SUPPLY, () -> client.ready(new OrderClient.Bought(orders)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.DELIVER_ORDERS)
    public Uni<SupplyOrder> deliverSupplyOrder(
            @Id @NonNull String orderId, @Nullable List<@NonNull DeliveredLineInput> lines, String note) {
        return services.write(
                SUPPLY, () -> client.deliver(Ids.one(orderId, "orderId"), new OrderClient.Delivery(lines, note)));
    }

    @Mutation
    @NonNull
    @Allowed(Right.CANCEL_ORDERS)
    public Uni<SupplyOrder> cancelSupplyOrder(@Id @NonNull String orderId, @NonNull String reason) {
        return services.write(
                SUPPLY, () -> client.cancel(Ids.one(orderId, "orderId"), new OrderClient.Cancellation(reason)));
    }
}
