package org.lianfang.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The first half of the walk: one visit at an observed door, sent twice, and what the street and the doctor make of it. */
final class WalkVisit {

    private final Graph graph;
    private final Narrator tell;

    WalkVisit(Graph graph, Narrator tell) {
        this.graph = graph;
        this.tell = tell;
    }

    /** What came out of the visit. */
    record Recorded(UUID visit, UUID household, String abnormalCheck, List<String> orders) {}

    Recorded walk() {
        WalkDoor door = WalkDoor.choose(graph);
        tell.step("街道先看一眼总览", "The street officer reads the overview");
        tell.asks("street-officer", "street(440705001) 与 community(440705001012) 的 overview");
        Overviews before = Overviews.read(graph);
        tell.answer(before.toString());

        Recorded recorded = record(door);
        sendAgain(door, recorded);

        tell.step("总览随之变化，重复发送没有多算", "The overview has moved, and the second sending has not counted");
        Overviews after = Overviews.read(graph);
        tell.answer(after.toString());
        tell.require("街道和社区：今日异常 +1，未处置 +1，在办 +2，药品 +1", before.plus(door.checksToCome(), 1, 1, 2, 1), after);

        officerReads(recorded, after);
        doctorHandles(recorded, after);
        return recorded;
    }

    private Recorded record(WalkDoor door) {
        UUID id = UUID.randomUUID();
        tell.step(
                "网格员上门：" + door.address() + "，一张表记下两人体温和两样需要", "One visit: two temperatures and two needs in one form");
        tell.asks("grid-worker", "recordVisit 36.5 / 37.6；" + WalkDoor.GROCERIES + "；" + WalkDoor.MEDICINE);
        JsonNode visit = send(door, id);
        List<JsonNode> checks = Narrator.list(visit.path("checks"));
        List<JsonNode> needs = Narrator.list(visit.path("needs"));
        tell.answer("测温 " + checks.size() + " 次，需要 " + needs.size() + " 样");
        tell.require("两次测温", 2, checks.size());
        List<JsonNode> abnormal = checks.stream()
                .filter(check -> check.path("abnormal").asBoolean())
                .toList();
        tell.require(
                "37.6 为异常，36.5 正常",
                List.of(37.6),
                abnormal.stream()
                        .map(check -> check.path("temperature").asDouble())
                        .toList());
        for (JsonNode need : needs) {
            JsonNode order = need.path("order");
            tell.answer(need.path("kind").asText() + " 「" + need.path("text").asText() + "」 → " + lines(order));
            tell.require("订单出自这次上门", id.toString(), order.path("visitId").asText());
            tell.require("观察户无接触交付", order.path("contactless").asBoolean());
        }
        tell.require("食品读出 5 行", 5, needs.get(0).path("order").path("lines").size());
        tell.require(
                "药品读出还能吃 3 天",
                3,
                needs.get(1)
                        .path("order")
                        .path("lines")
                        .path(0)
                        .path("daysLeft")
                        .asInt());
        List<String> orders = needs.stream()
                .map(need -> need.path("order").path("id").asText())
                .toList();
        return new Recorded(id, door.household(), abnormal.get(0).path("id").asText(), orders);
    }

    private void sendAgain(WalkDoor door, Recorded recorded) {
        tell.step("楼梯间没信号，再发一次", "No signal in the stairwell: sent once more");
        tell.asks("grid-worker", "recordVisit（同一编号，同样内容）");
        JsonNode again = send(door, recorded.visit());
        List<String> orders = Narrator.list(again.path("needs")).stream()
                .map(need -> need.path("order").path("id").asText())
                .toList();
        tell.require("还是那一次上门", recorded.visit().toString(), again.path("id").asText());
        tell.require("还是那两张订单", recorded.orders(), orders);
    }

    private void officerReads(Recorded recorded, Overviews now) {
        tell.step("街道看到异常和逾期订单，姓名脱敏", "The officer sees the abnormal check and the late orders, names masked");
        tell.asks("street-officer", "healthChecks(abnormal, 未处置)，supplyOrders(overdue)，全街道");
        Map<String, Object> abnormal = Map.of("area", Overviews.STREET, "abnormal", true, "handled", false);
        JsonNode checks = graph.ask("street-officer", "HealthChecks", Map.of("filter", abnormal, "first", 200))
                .path("healthChecks");
        Map<String, Object> overdue = Map.of("area", Overviews.STREET, "overdue", true);
        JsonNode late = graph.ask("street-officer", "SupplyOrders", Map.of("filter", overdue, "first", 5))
                .path("supplyOrders");
        tell.answer("未处置异常 " + checks.path("totalCount") + "，逾期订单 " + late.path("totalCount"));
        tell.require(
                "列表与总览同数：未处置异常",
                now.street().abnormalUnhandled(),
                checks.path("totalCount").asInt());
        tell.require(
                "列表与总览同数：逾期订单",
                now.street().ordersOverdue(),
                late.path("totalCount").asInt());
        List<JsonNode> mine = Narrator.list(checks.path("nodes")).stream()
                .filter(check -> check.path("id").asText().equals(recorded.abnormalCheck()))
                .toList();
        tell.require("刚才的 37.6 在其中", 1, mine.size());
        tell.require("姓名脱敏", mine.get(0).path("resident").path("name").asText().contains("*"));
    }

    private void doctorHandles(Recorded recorded, Overviews before) {
        tell.step("社康医生处置异常", "The doctor handles the abnormal check");
        tell.asks("health-worker", "handleCheck(ADVISED)");
        Map<String, Object> act =
                Map.of("checkId", recorded.abnormalCheck(), "action", "ADVISED", "note", "嘱卧床休息，两小时后复测");
        JsonNode check = graph.ask("health-worker", "HandleCheck", act).path("handleCheck");
        tell.answer("handled = " + check.path("handled").asText());
        tell.require("已处置", "ADVISED", check.path("handled").asText());
        tell.require("总览：未处置 −1", before.plus(0, 0, -1, 0, 0), Overviews.read(graph));
    }

    private JsonNode send(WalkDoor door, UUID id) {
        return graph.ask("grid-worker", "RecordVisit", Map.of("visit", door.visit(id)))
                .path("recordVisit");
    }

    private static String lines(JsonNode order) {
        StringBuilder text = new StringBuilder();
        for (JsonNode line : order.path("lines")) {
            text.append(text.isEmpty() ? "" : "，")
                    .append(line.path("item").asText())
                    .append(' ')
                    .append(line.path("quantity")
                            .decimalValue()
                            .stripTrailingZeros()
                            .toPlainString())
                    .append(line.path("unit").asText(""));
        }
        return text.toString();
    }
}
