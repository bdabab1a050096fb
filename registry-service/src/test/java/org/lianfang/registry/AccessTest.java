package org.lianfang.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.platformtest.Database;
import org.lianfang.platformtest.Persona;
import org.lianfang.registry.AccessTable.Outside;
import org.lianfang.registry.AccessTable.Row;
import org.lianfang.registry.AccessTable.Target;

/** Every operation × role × {own area, other community, other street, absent}, from the offered contract (design, section 4). */
@OnRegistry
class AccessTest {

    private final Target own = target(Persona.CHENGDONG, false);
    private final Target otherCommunity = target(Persona.XIANZHOU, false);
    private final Target otherStreet = target(Persona.SONGYUAN, false);
    private final Target absent = target(Persona.CHENGDONG, true);

    @BeforeEach
    void load() {
        for (Target target : List.of(own, otherCommunity, otherStreet))
            target.sample().load();
        Persona.OPERATOR
                .asks()
                .body(List.of(contactIn(Persona.CHENGDONG), contactIn(Persona.XIANZHOU), contactIn(Persona.SONGYUAN)))
                .put("/operator/contacts")
                .then()
                .statusCode(204);
        for (Target target : List.of(own, otherCommunity, otherStreet)) rememberDouble(target);
        assertThat(send(Persona.MANAGER.asks(), "PUT /rosters/{id}", AccessTable.ROWS.get("PUT /rosters/{id}"), own)
                        .statusCode())
                .isEqualTo(200);
        Persona.OPERATOR
                .asks()
                .contentType("text/csv")
                .body(AccessTable.STREETS.getBytes(StandardCharsets.UTF_8))
                .put("/operator/divisions")
                .then()
                .statusCode(200);
    }

    @Test
    void everyOfferedOperationHasARow() {
        Map<String, Map<String, Object>> paths = Persona.NOBODY
                .asks()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        var offered = new TreeSet<String>();
        paths.forEach(
                (path, methods) -> methods.keySet().forEach(method -> offered.add(method.toUpperCase() + " " + path)));

        assertThat(AccessTable.ROWS.keySet()).containsExactlyElementsOf(offered);
    }

    @Test
    void everyCellOfTheTableHolds() {
        var wrong = new ArrayList<String>();
        AccessTable.ROWS.forEach((operation, row) -> people().forEach((role, persona) -> {
            if (row.outside() == Outside.NO_AREA) checkRole(operation, row, role, persona, wrong);
            else
                for (Target target : List.of(own, otherCommunity, otherStreet, absent))
                    check(operation, row, role, persona, target, wrong);
        }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGetsInWithoutALogin() {
        AccessTable.ROWS.forEach(
                (operation, row) -> assertThat(send(given().contentType("application/json"), operation, row, own)
                                .statusCode())
                        .as(operation)
                        .isEqualTo(401));
    }

    @Test
    void aForeignIdCannotBeTakenOverByAWrite() {
        Map<String, Object> household =
                Map.of("id", otherCommunity.door(), "communityCode", Persona.CHENGDONG, "room", "1");
        Map<String, Object> person = Map.of("id", otherCommunity.resident(), "householdId", own.door(), "name", "冒名");
        Map<String, Object> move = Map.of("householdId", otherCommunity.door(), "on", "2026-01-24", "reason", "搬家");

        Persona.MANAGER.asks().body(household).post("/households").then().statusCode(409);
        Persona.MANAGER.asks().body(person).post("/residents").then().statusCode(409);
        Persona.MANAGER
                .asks()
                .body(move)
                .post("/residents/" + own.resident() + "/move")
                .then()
                .statusCode(404);
    }

    private static void checkRole(String operation, Row row, String role, Persona persona, List<String> wrong) {
        int status = send(persona.asks(), operation, row, null).statusCode();
        boolean asOwed = row.roles().contains(role) ? status < 300 : status == 403;
        if (!asOwed) wrong.add("%s as %s: %d".formatted(operation, role, status));
    }

    private void check(String operation, Row row, String role, Persona persona, Target target, List<String> wrong) {
        Response answer = send(persona.asks(), operation, row, target);
        String cell = "%s as %s at %s%s: %d"
                .formatted(
                        operation, role, target.community(), target.absent() ? " (absent)" : "", answer.statusCode());
        if (!row.roles().contains(role)) {
            // The operator has no area: what does not refuse it shows it nothing.
            boolean refused = answer.statusCode() == 403
                    || (role.equals(AccessTable.OPERATOR) && showsNothing(answer, row, target));
            if (!refused) wrong.add(cell);
            return;
        }
        boolean reached = reaches(operation, role, target);
        if (reached) {
            if (answer.statusCode() != 200 || !answer.asString().contains(marker(row, target)))
                wrong.add(cell + " not shown");
        } else if (row.outside() == Outside.LEFT_OUT) {
            if (answer.statusCode() != 200 || !showsNothing(answer, row, target)) wrong.add(cell + " shown");
        } else {
            boolean notFound = answer.statusCode() == 404 || (target.absent() && answer.statusCode() == 400);
            if (!notFound) wrong.add(cell + " reached");
        }
    }

    private static boolean showsNothing(Response answer, Row row, Target target) {
        // A page answers with the code it was asked for, and nothing on it.
        return answer.statusCode() >= 400 || !answer.asString().contains(marker(row, target));
    }

    private static String marker(Row row, Target target) {
        return String.valueOf(row.marker().apply(target));
    }

    /** A street-wide grant reaches both communities of the street; a resident the own household, and its places by name. */
    private boolean reaches(String operation, String role, Target target) {
        if (operation.equals("GET /streets") || operation.contains("/streets/"))
            // The absent community lies on the caller's own street.
            return target.street().equals(Persona.HUICHENG);
        if (target.absent()) return false;
        if (target == otherCommunity)
            return Set.of(AccessTable.OFFICER, AccessTable.VOLUNTEER).contains(role);
        return target == own;
    }

    private Map<String, Persona> people() {
        var people = new LinkedHashMap<String, Persona>();
        people.put(AccessTable.OFFICER, Persona.STREET_OFFICER);
        people.put(AccessTable.MANAGER, Persona.MANAGER);
        people.put(AccessTable.GRID, Persona.GRID_WORKER);
        people.put(AccessTable.PROPERTY, Persona.PROPERTY_STAFF);
        people.put(AccessTable.HEALTH, Persona.HEALTH_WORKER);
        people.put(AccessTable.VOLUNTEER, Persona.VOLUNTEER);
        people.put(AccessTable.RESIDENT, Persona.resident(own.door()));
        people.put(AccessTable.OPERATOR, Persona.OPERATOR);
        people.put(AccessTable.NOBODY, Persona.NOBODY);
        return people;
    }

    private static Response send(
            io.restassured.specification.RequestSpecification request, String operation, Row row, Target target) {
        String[] parts = operation.split(" ");
        String path = parts[1].replaceAll("\\{(street|code)}", Persona.HUICHENG);
        if (target != null) path = path.replace("{id}", target.resident().toString());
        Object body = row.body().apply(target);
        if (body instanceof AccessTable.Upload upload)
            return request.contentType("application/octet-stream")
                    .body(upload.text().getBytes(StandardCharsets.UTF_8))
                    .request(parts[0], path + upload.query());
        if (body instanceof AccessTable.Csv csv)
            return request.contentType("text/csv")
                    .body(csv.text().getBytes(StandardCharsets.UTF_8))
                    .request(parts[0], path);
        if (body instanceof String query) return request.request(parts[0], path + query);
        return request.body(body).request(parts[0], path);
    }

    private static Target target(String community, boolean absent) {
        Sample sample = Sample.in(community);
        UUID resident = UUID.randomUUID();
        UUID door = sample.door("101", Sample.person(resident, "访问"));
        UUID otherDoor = sample.door("102", Sample.person(AccessTable.doubleOf(resident), "访问"));
        return new Target(sample, door, otherDoor, resident, absent);
    }

    private static void rememberDouble(Target target) {
        Database.execute(
                "registry",
                "insert into possible_double (id, community_code, resident_id, other_id, reasons, found_at) values ('%s', '%s', '%s', '%s', '{SAME_NAME_AND_PHONE}', now())"
                        .formatted(
                                target.resident(),
                                target.community(),
                                AccessTable.doubleOf(target.resident()),
                                target.resident()));
    }

    private static Map<String, Object> contactIn(String community) {
        var contact = new HashMap<>(AccessTable.contact());
        contact.put("communityCode", community);
        return contact;
    }
}
