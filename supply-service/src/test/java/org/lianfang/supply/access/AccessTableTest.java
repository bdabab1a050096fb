package org.lianfang.supply.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.supply.Request.anOrder;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lianfang.platform.time.ChinaTime;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Modules;
import org.lianfang.platformtest.Persona;
import org.lianfang.supply.DutyShift;
import org.lianfang.supply.Home;
import org.lianfang.supply.OnSupply;

/** Every operation × every role × {own area, other community, other street, absent}. */
@OnSupply
class AccessTableTest {

    private static final String YESTERDAY =
            LocalDate.now(ChinaTime.ZONE).minusDays(1).toString();
    private static final String YESTERDAY_WAS_KEPT =
            "insert into daily_summary (community_code, day, orders_open, orders_overdue, medicine_open) select code, '"
                    + YESTERDAY + "', 0, 0, 0 from opened_community on conflict do nothing";

    enum Target {
        OWN(Persona.CHENGDONG),
        OTHER_COMMUNITY(Persona.XIANZHOU),
        OTHER_STREET(Persona.SONGYUAN),
        ABSENT("440705001998");

        final String community;

        Target(String community) {
            this.community = community;
        }
    }

    /** What stands at a target: a home, an order of it, and the shift that holds the order. */
    private record Thing(Target target, UUID home, UUID order, UUID shift) {

        static Thing at(Target target) {
            if (target == Target.ABSENT) {
                return new Thing(target, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            }
            Home home = Home.in(target.community);
            UUID order = anOrder().of(home).placed();
            return new Thing(
                    target, home.id, order, DutyShift.in(target.community).holding(target.community, order).id);
        }
    }

    private static Persona persona(String role, UUID ownHousehold) {
        return switch (role) {
            case "nobody" -> Persona.NOBODY;
            case "operator" -> Persona.OPERATOR;
            case "resident" -> Persona.resident(ownHousehold);
            default -> Persona.of(role, Persona.CHENGDONG);
        };
    }

    @Test
    void everyOperationOfTheServiceHasARow() throws IOException {
        var served = new TreeSet<String>();
        String path = null;
        for (String line : Files.readAllLines(Modules.root().resolve("supply-service/openapi.yaml"))) {
            if (line.startsWith("  /")) path = line.strip().replace(":", "");
            if (line.matches("    (get|put|post|delete|patch):")) {
                served.add(line.strip().replace(":", "").toUpperCase() + " " + path);
            }
        }

        assertThat(served).isEqualTo(new TreeSet<>(Expectation.table().keySet()));
    }

    @TestFactory
    Stream<DynamicTest> theTableHolds() {
        Map<Target, Thing> things = new EnumMap<>(Target.class);
        for (Target target : Target.values()) things.put(target, Thing.at(target));
        var tests = new ArrayList<DynamicTest>();
        Expectation.table()
                .forEach((operation, row) -> row.forEach((role, expected) -> {
                    Persona persona = persona(role, things.get(Target.OWN).home());
                    for (Thing thing : things.values()) {
                        String name = operation + " by " + role + " on " + thing.target();
                        tests.add(
                                DynamicTest.dynamicTest(name, () -> check(operation, persona.asks(), expected, thing)));
                    }
                }));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWithoutALogin() {
        Thing own = new Thing(Target.OWN, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        return Expectation.table().keySet().stream()
                .map(operation -> DynamicTest.dynamicTest(operation, () -> {
                    RequestSpecification anonymous = RestAssured.given().contentType(ContentType.JSON);
                    assertThat(send(operation, anonymous, own).statusCode()).isEqualTo(401);
                }));
    }

    private static void check(String operation, RequestSpecification as, String expected, Thing thing) {
        boolean own = thing.target() == Target.OWN;
        Response answer = send(operation, as, own && expected.equals("200") ? fresh(operation, thing) : thing);
        switch (expected) {
            case "REFUSED" -> assertThat(answer.statusCode()).isEqualTo(403);
            case "NONE" -> assertNoRows(operation, answer);
            case "FULL" -> {
                if (own || operation.contains("/texts")) assertRows(operation, answer);
                else assertNoRows(operation, answer);
            }
            // What lies outside the area looks like what does not exist.
            case "200" -> assertThat(answer.statusCode()).isEqualTo(own || operation.contains("/operator") ? 200 : 404);
            default -> assertThat(String.valueOf(answer.statusCode())).isEqualTo(expected);
        }
    }

    // An act that succeeds changes the order: it gets one of its own.
    private static Thing fresh(String operation, Thing thing) {
        if (operation.contains("/operator")) return thing;
        UUID order = anOrder()
                .with("householdId", thing.home())
                .with("communityCode", thing.target().community)
                .by(Persona.of("grid-worker", thing.target().community))
                .placed();
        return new Thing(thing.target(), thing.home(), order, thing.shift());
    }

    private static void assertRows(String operation, Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows(operation, answer)).isNotEmpty();
    }

    private static void assertNoRows(String operation, Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows(operation, answer)).isEmpty();
    }

    private static List<?> rows(String operation, Response answer) {
        return answer.path(
                switch (operation) {
                    case "GET /orders" -> "nodes";
                    case "POST /orders/pages" -> "page.nodes.flatten()";
                    default -> "";
                });
    }

    private static Response send(String operation, RequestSpecification as, Thing thing) {
        Map<String, Object> ids = Map.of("ids", List.of(thing.order()));
        return switch (operation) {
            case "GET /orders" -> as.get("/orders?area=" + thing.target().community);
            case "POST /orders" ->
                as.body(Map.of(
                                "communityCode", Persona.CHENGDONG,
                                "householdId", thing.home(),
                                "kind", "GROCERIES",
                                "channel", "PHONE",
                                "text", "米"))
                        .post("/orders");
            case "POST /orders/pages" ->
                as.body(Map.of("codes", List.of(thing.target().community))).post("/orders/pages");
            case "POST /orders/by-ids" -> as.body(ids).post("/orders/by-ids");
            case "POST /orders/by-households", "POST /orders/in-hand" ->
                as.body(Map.of("ids", List.of(thing.home()))).post(operation.substring("POST ".length()));
            case "POST /orders/by-shifts" ->
                as.body(Map.of("ids", List.of(thing.shift()))).post("/orders/by-shifts");
            case "POST /orders/of-visit" ->
                as.body(Map.of(
                                "visitId", UUID.randomUUID(),
                                "householdId", thing.home(),
                                "channel", "SELF",
                                "on", "2026-01-24",
                                "needs", List.of(Map.of("kind", "GROCERIES", "text", "米"))))
                        .post("/orders/of-visit");
            case "POST /orders/assign" ->
                as.body(Map.of("orderIds", List.of(thing.order()), "shiftId", thing.shift()))
                        .post("/orders/assign");
            case "POST /orders/ready" ->
                as.body(Map.of("orderIds", List.of(thing.order()))).post("/orders/ready");
            case "POST /orders/{id}/deliver" -> as.body(Map.of()).post("/orders/" + thing.order() + "/deliver");
            case "POST /orders/{id}/cancel" ->
                as.body(Map.of("reason", "不要了")).post("/orders/" + thing.order() + "/cancel");
            case "POST /texts/lines" -> as.body(Map.of("text", "米")).post("/texts/lines");
            case "POST /supply/summaries" ->
                as.body(Map.of("areas", List.of(thing.target().community))).post("/supply/summaries");
            case "POST /supply/summaries/days" -> {
                Database.execute("supply", YESTERDAY_WAS_KEPT);
                yield as.body(Map.of("areas", List.of(thing.target().community), "from", YESTERDAY, "to", YESTERDAY))
                        .post("/supply/summaries/days");
            }
            case "GET /operator/communities" -> as.get("/operator/communities");
            case "PUT /operator/communities" ->
                as.body(List.of(Map.of(
                                "code", Persona.CHENGDONG,
                                "name", "城东社区",
                                "officialName", "城东社区居委会",
                                "streetName", "会城街道")))
                        .put("/operator/communities");
            case "PUT /operator/orders" ->
                as.body(Map.of("communityCode", Persona.CHENGDONG, "orders", List.of()))
                        .put("/operator/orders");
            case "POST /audit/refusals" ->
                as.body(Map.of("operation", "openIsolation", "ids", List.of())).post("/audit/refusals");
            default -> throw new IllegalArgumentException("no request for " + operation);
        };
    }
}
