package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A household of a journey's own, so that none depends on what another one did: two people under observation since yesterday.
 *
 * @param login the manager of its community
 */
record ObservedDoor(
        String login, String communityCode, String household, List<String> residents, String isolationCase) {

    private static final String SAVE_HOUSEHOLD =
            "mutation($household: HouseholdInput!) { saveHousehold(household: $household) { id } }";
    private static final String SAVE_RESIDENT =
            "mutation($resident: ResidentInput!) { saveResident(resident: $resident) { id } }";
    private static final String OPEN =
            "mutation($order: IsolationOrderInput!) { openIsolation(order: $order) { casesOpened cases(first: 1) { nodes { id } } } }";

    static ObservedDoor in(Graph graph, String login, String communityCode) {
        String household = household(graph, login, communityCode);
        List<String> residents = new ArrayList<>();
        for (String name : List.of("贾探访", "贾探望")) {
            residents.add(resident(graph, login, household, name));
        }
        JsonNode order = graph.prepared(login, OPEN, Map.of("order", order(communityCode, List.of(household))))
                .path("openIsolation");
        String isolationCase =
                order.path("cases").path("nodes").path(0).path("id").asText();
        return new ObservedDoor(login, communityCode, household, residents, isolationCase);
    }

    static String household(Graph graph, String login, String communityCode) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> household =
                Map.of("id", id, "communityCode", communityCode, "address", "探访路" + id.substring(0, 8) + "号");
        graph.prepared(login, SAVE_HOUSEHOLD, Map.of("household", household));
        return id;
    }

    static String resident(Graph graph, String login, String household, String name) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> resident = Map.of("id", id, "householdId", household, "name", name, "relation", "户主");
        graph.prepared(login, SAVE_RESIDENT, Map.of("resident", resident));
        return id;
    }

    static Map<String, Object> order(String communityCode, List<String> households) {
        LocalDate today = LocalDate.now(ListCounts.ZONE);
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "communityCode",
                communityCode,
                "householdIds",
                households,
                "reason",
                "CLOSE_CONTACT",
                "exposedOn",
                today.minusDays(2).toString(),
                "startsOn",
                today.minusDays(1).toString());
    }

    /** One visit: two temperatures, two needs in plain words; sent again it is the same. */
    Map<String, Object> visit(UUID id) {
        return visit(id, "面粉5斤、白糖2斤");
    }

    Map<String, Object> visit(UUID id, String groceries) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("id", id.toString());
        visit.put("householdId", household);
        visit.put("on", LocalDate.now(ListCounts.ZONE).toString());
        visit.put(
                "readings",
                List.of(
                        Map.of("residentId", residents.get(0), "temperature", 36.5),
                        Map.of("residentId", residents.get(1), "temperature", 37.6)));
        visit.put(
                "needs",
                List.of(Map.of("kind", "GROCERIES", "text", groceries), Map.of("kind", "MEDICINE", "text", "降压药2盒")));
        return visit;
    }
}
