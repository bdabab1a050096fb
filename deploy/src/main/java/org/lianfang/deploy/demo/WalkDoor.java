package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.deploy.stack.StackFailure;

/**
 * The observed door that the walk goes to: one that nobody has been to in this slot, if there is one left.
 *
 * @param slot null for an extra measurement, where every door has been measured already
 * @param checksToCome how many of today's due checks the visit will fulfil
 */
record WalkDoor(UUID household, String address, List<String> persons, LocalDate today, String slot, int checksToCome) {

    static final String GROCERIES = "面粉5斤、白糖2斤、香醋1瓶、白醋1瓶、纯牛奶1箱";
    static final String MEDICINE = "降压药2盒，还能吃3天";

    private static final LocalTime NOON = LocalTime.NOON;

    /** @throws StackFailure if no door of 城东社区 with two observed persons is left without an abnormal check of today */
    static WalkDoor choose(Graph graph) {
        LocalDate today = LocalDate.now(DoorVisits.ZONE);
        String slot = LocalTime.now(DoorVisits.ZONE).isBefore(NOON) ? "MORNING" : "EVENING";
        JsonNode cases = graph.ask(
                        "grid-worker",
                        "IsolationCases",
                        Map.of(
                                "filter",
                                Map.of("area", Division.CHENGDONG, "statuses", List.of("OBSERVING")),
                                "on",
                                today.toString(),
                                "first",
                                100))
                .path("isolationCases")
                .path("nodes");
        WalkDoor measuredAlready = null;
        for (JsonNode each : cases) {
            List<String> persons = observed(each);
            // Past its last day a door waits for its release: nothing is due there. What started today may have been
            // ordered when
            // this slot had closed.
            boolean over = LocalDate.parse(each.path("endsOn").asText()).isBefore(today);
            boolean startedToday =
                    LocalDate.parse(each.path("startsOn").asText()).equals(today);
            if (over || startedToday || persons.size() < 2 || abnormalToday(each, persons)) {
                continue;
            }
            JsonNode home = each.path("household");
            UUID id = UUID.fromString(home.path("id").asText());
            if (!measured(each, persons, slot)) {
                return new WalkDoor(id, home.path("address").asText(), persons, today, slot, 2);
            }
            measuredAlready = new WalkDoor(id, home.path("address").asText(), persons, today, null, 0);
        }
        if (measuredAlready == null) {
            throw new StackFailure(
                    "城东社区没有可走访的观察户：今天都已有异常记录。明天再试，或用 ./deploy/up --reset 重新装入演示数据",
                    "every observed door has an abnormal check today; try tomorrow or start from ./deploy/up --reset");
        }
        return measuredAlready;
    }

    /** One visit as the phone sends it: two temperatures, two needs. The second person runs a fever. */
    Map<String, Object> visit(UUID id) {
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("id", id.toString());
        visit.put("householdId", household.toString());
        visit.put("on", today.toString());
        if (slot != null) {
            visit.put("slot", slot);
        }
        visit.put(
                "readings",
                List.of(
                        Map.of("residentId", persons.get(0), "temperature", 36.5),
                        Map.of("residentId", persons.get(1), "temperature", 37.6)));
        visit.put(
                "needs",
                List.of(Map.of("kind", "GROCERIES", "text", GROCERIES), Map.of("kind", "MEDICINE", "text", MEDICINE)));
        return visit;
    }

    private static List<String> observed(JsonNode each) {
        return Narrator.list(each.path("persons")).stream()
                .filter(person -> person.path("status").asText().equals("OBSERVING"))
                .map(person -> person.path("residentId").asText())
                .limit(2)
                .toList();
    }

    private static boolean abnormalToday(JsonNode each, List<String> persons) {
        return Narrator.list(each.path("checks")).stream()
                .anyMatch(check -> check.path("abnormal").asBoolean()
                        && persons.contains(check.path("residentId").asText()));
    }

    private static boolean measured(JsonNode each, List<String> persons, String slot) {
        return Narrator.list(each.path("checks")).stream()
                .anyMatch(check -> check.path("slot").asText().equals(slot)
                        && persons.contains(check.path("residentId").asText()));
    }
}
