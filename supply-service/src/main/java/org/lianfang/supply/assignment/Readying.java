package org.lianfang.supply.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lianfang.supply.access.OrderDoor;
import org.lianfang.supply.access.SupplyOperation;
import org.lianfang.supply.order.OrderView;
import org.lianfang.supply.order.OrderViews;
import org.lianfang.supply.order.Orders;
import org.lianfang.supply.order.SupplyOrder;
import org.lianfang.supply.order.SupplyOrderStatus;

/**
 * Marks orders as bought or packed. They leave the hands of the shift that bought them, so that a delivery may take them while it
 * still shops.
 */
@Singleton
class Readying {

    private static final SupplyOperation READY = SupplyOperation.READY_ORDERS;

    private final OrderDoor door;
    private final Orders orders;
    private final OrderViews views;

    Readying(OrderDoor door, Orders orders, OrderViews views) {
        this.door = door;
        this.orders = orders;
        this.views = views;
    }

    Uni<List<OrderView>> makeReady(List<UUID> orderIds) {
        return door.permit(READY, orderIds)
                .chain(() -> door.write(READY, (sight, note) -> {
                    note.on(orderIds);
                    return orders.locked(orderIds).chain(found -> {
                        List<SupplyOrder> asked = Asked.all(orderIds, found);
                        note.in(asked.get(0).communityCode());
                        List<SupplyOrder> fresh = asked.stream()
                                .filter(order -> order.status() != SupplyOrderStatus.READY)
                                .toList();
                        if (fresh.isEmpty()) note.repeated();
                        fresh.forEach(SupplyOrder::makeReady);
                        return orders.flush().chain(() -> views.of(asked, sight));
                    });
                }));
    }
}
