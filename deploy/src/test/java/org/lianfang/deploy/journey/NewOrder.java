package org.lianfang.deploy.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Groceries of a journey's own, as the manager writes them down for a door of Chengdong on the phone. */
final class NewOrder {

    private static final String PLACE =
            "mutation($order: SupplyOrderInput!) { placeSupplyOrder(order: $order) { id } }";

    private NewOrder() {}

    /** @return its id */
    static String place(Graph graph, String household, String text) {
        Map<String, Object> order = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "communityCode",
                NewShift.CHENGDONG,
                "householdId",
                household,
                "kind",
                "GROCERIES",
                "channel",
                "PHONE",
                "text",
                text,
                "lines",
                List.of());
        return graph.data(Logins.MANAGER, PLACE, Map.of("order", order))
                .path("placeSupplyOrder")
                .path("id")
                .asText();
    }
}
