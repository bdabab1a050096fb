package org.lianfang.supply.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.supply.order.OrderLine;
import org.lianfang.supply.order.SupplyOrderStatus;

/** How a delivery ends an order, by the amounts handed over. */
final class Outcome {

    private Outcome() {}

    static SupplyOrderStatus of(List<OrderLine> lines, Map<UUID, Double> amounts) {
        if (lines.stream().allMatch(line -> amounts.get(line.id()) >= line.quantity())) return SupplyOrderStatus.DONE;
        if (lines.stream().allMatch(line -> amounts.get(line.id()) == 0)) return SupplyOrderStatus.CANNOT;
        return SupplyOrderStatus.PART_DONE;
    }
}
