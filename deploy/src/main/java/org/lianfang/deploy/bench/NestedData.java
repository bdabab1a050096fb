package org.lianfang.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.deploy.stack.Part;

/** Gives the first doors under observation of one community the shape of the nested question: 14 checks, 3 orders on a shift. */
final class NestedData {

    private static final int DOORS = 20;
    private static final int ORDERS = 3;
    private static final String CASES =
            """
            query($community: String!) { community(code: $community) { isolationCases(statuses: [OBSERVING], first: 20) {
              nodes { id household { id supplyOrders(first: 3) { deliveryShift { id } } } } } } }
            """;
    private static final String PUBLISH = "mutation($shift: ShiftInput!) { publishShift(shift: $shift) { id } }";
    private static final String PLACE =
            "mutation($order: SupplyOrderInput!) { placeSupplyOrder(order: $order) { id } }";
    private static final String ASSIGN =
            "mutation($orders: [ID!]!, $shift: ID!) { assignSupplyOrders(orderIds: $orders, shiftId: $shift) { id } }";

    private final BenchStack stack;
    private final List<String> shifts = new ArrayList<>();

    private NestedData(BenchStack stack) {
        this.stack = stack;
    }

    /** @return the number of doors that there are, 20 at the most */
    static int prepare(BenchStack stack) {
        return new NestedData(stack).prepare();
    }

    private int prepare() {
        JsonNode cases = mutate(CASES, Map.of("community", BenchStack.CHENGDONG))
                .path("community")
                .path("isolationCases")
                .path("nodes");
        List<String> ids = new ArrayList<>();
        for (JsonNode each : cases) {
            ids.add("'" + each.path("id").asText() + "'");
            orders(each.path("household"));
        }
        checks(String.join(",", ids));
        return Math.min(DOORS, cases.size());
    }

    private void orders(JsonNode household) {
        int onShift = 0;
        for (JsonNode order : household.path("supplyOrders")) {
            if (order.path("deliveryShift").has("id")) onShift++;
        }
        if (onShift == ORDERS) return;
        for (int i = 0; i < ORDERS; i++) {
            Map<String, Object> order = Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "communityCode",
                    BenchStack.CHENGDONG,
                    "householdId",
                    household.path("id").asText(),
                    "kind",
                    "GROCERIES",
                    "channel",
                    "PHONE",
                    "text",
                    "面粉5斤、白糖2斤");
            String id = mutate(PLACE, Map.of("order", order))
                    .path("placeSupplyOrder")
                    .path("id")
                    .asText();
            mutate(ASSIGN, Map.of("orders", List.of(id), "shift", shift(i)));
        }
    }

    private String shift(int number) {
        if (shifts.size() <= number) {
            Instant starts = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
            Map<String, Object> shift = Map.of(
                    "communityCode",
                    BenchStack.CHENGDONG,
                    "post",
                    "DELIVERY",
                    "title",
                    "送货",
                    "place",
                    "东门",
                    "startsAt",
                    starts.toString(),
                    "endsAt",
                    starts.plus(2, ChronoUnit.HOURS).toString(),
                    "capacity",
                    20);
            shifts.add(mutate(PUBLISH, Map.of("shift", shift))
                    .path("publishShift")
                    .path("id")
                    .asText());
        }
        return shifts.get(number);
    }

    /** What the demo measured at these doors is thinned out or added to, straight in the table. */
    private void checks(String cases) {
        if (!cases.isEmpty()) {
            stack.database(Part.ISOLATION.id())
                    .execute(stack.script("nested_checks.sql").replace(":cases", cases));
        }
    }

    private JsonNode mutate(String document, Map<String, ?> variables) {
        return Tries.of(() -> once(document, variables));
    }

    private JsonNode once(String document, Map<String, ?> variables) {
        byte[] request = HttpLine.request(
                "POST",
                stack.url(Part.GATEWAY),
                "/graphql",
                stack.token(BenchStack.MANAGER),
                Graph.written(Map.of("query", document, "variables", variables)));
        try (HttpLine line = new HttpLine(stack.url(Part.GATEWAY))) {
            return Graph.data(new String(line.exchange(request), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WrongAnswer("the gateway does not answer", e);
        }
    }
}
