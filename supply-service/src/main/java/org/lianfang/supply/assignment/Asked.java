package org.lianfang.supply.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.supply.order.SupplyOrder;

/** The orders that an act on several of them names: all or none. */
final class Asked {

    private Asked() {}

    /** What was found, in the order asked; NOT_FOUND names the first that is missing. */
    static List<SupplyOrder> all(List<UUID> orderIds, List<SupplyOrder> found) {
        Map<UUID, SupplyOrder> byId = found.stream().collect(Collectors.toMap(SupplyOrder::id, Function.identity()));
        return IntStream.range(0, orderIds.size())
                .mapToObj(i -> {
                    SupplyOrder order = byId.get(orderIds.get(i));
                    if (order == null) throw PlatformProblem.NOT_FOUND.at("orderIds[" + i + "]");
                    return order;
                })
                .toList();
    }
}
