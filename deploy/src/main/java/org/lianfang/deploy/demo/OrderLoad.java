package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The supply orders as they are placed, put into hands, delivered, and called off. */
final class OrderLoad {

    private final Services services;
    private final Crew crew;
    private final Consumer<String> progress;

    OrderLoad(Services services, Crew crew, Consumer<String> progress) {
        this.services = services;
        this.crew = crew;
        this.progress = progress;
    }

    /**
     * @param shopping by community, the shift that buys what is to be bought
     * @param deliveries by community, the shift that hands over
     */
    void place(List<Order> orders, Map<String, UUID> shopping, Map<String, UUID> deliveries) {
        crew.each(orders, order -> {
            JsonNode placed = services.post(order.login(), supply(), "/orders", order.input());
            follow(order, placed, shopping, deliveries);
        });
        progress.accept("代购代办 " + orders.size() + " 单 · orders placed");
    }

    private void follow(Order order, JsonNode placed, Map<String, UUID> shopping, Map<String, UUID> deliveries) {
        UUID id = order.input().id();
        switch (order.next()) {
            case LEFT_OPEN -> {
                // Waits for whoever tries the demo.
            }
            case TO_BUY -> assign(order, shopping);
            case BOUGHT -> services.act(order.hands(), supply(), "/orders/ready", Map.of("orderIds", List.of(id)));
            case TO_HAND_OVER -> assign(order, deliveries);
            case DELIVERED -> services.act(order.hands(), supply(), "/orders/" + id + "/deliver", Map.of());
            case PART_DELIVERED ->
                services.act(order.hands(), supply(), "/orders/" + id + "/deliver", some(placed, 1, "部分缺货，缺的明天补"));
            case NOT_TO_BE_HAD ->
                services.act(
                        order.hands(),
                        supply(),
                        "/orders/" + id + "/deliver",
                        some(placed, Integer.MAX_VALUE, "跑了三家店都没有，已电话告知"));
            case CANCELLED ->
                services.act(order.hands(), supply(), "/orders/" + id + "/cancel", Map.of("reason", "家属已代买，不用了"));
        }
    }

    private void assign(Order order, Map<String, UUID> shifts) {
        UUID shift = shifts.get(order.input().communityCode());
        Map<String, Object> hands = Map.of("orderIds", List.of(order.input().id()), "shiftId", shift);
        services.act(order.hands(), supply(), "/orders/assign", hands);
    }

    /** @param missing how many lines, from the first, could not be had */
    private static Map<String, Object> some(JsonNode placed, int missing, String note) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : placed.path("lines")) {
            double asked = line.path("quantity").asDouble();
            lines.add(Map.of(
                    "lineId", line.path("id").asText(), "quantityDelivered", lines.size() < missing ? 0 : asked));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("lines", lines);
        body.put("note", note);
        return body;
    }

    private URI supply() {
        return services.target().supply();
    }
}
