package org.lianfang.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lianfang.platformtest.Persona.GRID_WORKER;
import static org.lianfang.platformtest.Persona.MANAGER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.gateway.Downstream;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** What is sent is refused with the name of its field, before any service is asked, and never rounded or repeated. */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class SentValuesTest {

    private static final String SAVE_HOUSEHOLD =
            "mutation($household: HouseholdInput!) { saveHousehold(household: $household) { id } }";

    @Test
    void aBrokenTextSwitchesNoServiceOff() {
        var aliases = new StringBuilder("query($t: String) {");
        for (int i = 0; i < 10; i++) {
            aliases.append(" a%d: shifts(filter: {}, first: 1, after: $t) { nodes { id } }".formatted(i));
        }
        for (int i = 0; i < 3; i++) {
            sent(GRID_WORKER, aliases.append(i == 0 ? " }" : "").toString(), Map.of("t", "\ud800"))
                    .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                    .body("errors[0].extensions.field", equalTo("after"));
        }

        Graph.askPatiently(GRID_WORKER, "{ shifts(filter: {}, first: 1) { nodes { id } } }")
                .body("errors", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "\udc00\ud800"})
    void aTextThatCannotBeKeptIsRefused(String text) {
        refused(MANAGER, SAVE_HOUSEHOLD, Map.of("household", household(Map.of("room", text))), "room");
        refused(
                MANAGER,
                "query($t: String) { households(filter: {text: $t}) { nodes { id } } }",
                Map.of("t", text),
                "text");
        refused(
                GRID_WORKER,
                "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { id } }",
                Map.of("visit", visit(Map.of("needs", List.of(need("面粉"), need(text))))),
                "needs[1].text");
    }

    @Test
    void nulInALiteralIsRefused() {
        refused(MANAGER, "{ households(filter: {text: \"a\\u0000b\"}) { nodes { id } } }", Map.of(), "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967299", "3.7", "\"3\"", "1e400", "-2147483649", "99999999999999999999", "true"})
    void aWholeNumberIsNeverRoundedNorWrapped(String floor) {
        refused(
                MANAGER,
                "mutation { saveHousehold(household: {communityCode: \"440705001012\", floor: " + floor + "}) { id } }",
                Map.of(),
                "floor");
        String body =
                "{\"query\": \"%s\", \"variables\": {\"household\": {\"communityCode\": \"440705001012\", \"floor\": %s}}}"
                        .formatted(SAVE_HOUSEHOLD, floor);
        Downstream.forget();
        MANAGER.asks()
                .body(body)
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                .body("errors[0].extensions.field", equalTo("floor"));
        assertThat(Downstream.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967297", "2.5", "\"1\""})
    void aPageSizeIsAWholeNumber(String first) {
        refused(MANAGER, "{ households(filter: {}, first: " + first + ") { nodes { id } } }", Map.of(), "first");
    }

    @Test
    void aTemperatureIsANumber() {
        String record =
                "mutation { recordVisit(visit: {householdId: \"%s\", on: \"2026-01-24\", readings: [{residentId: \"%s\", temperature: %s}]}) { id } }";
        String id = id();
        for (String temperature : List.of("1e400", "\"36.6\"")) {
            refused(GRID_WORKER, record.formatted(id, id, temperature), Map.of(), "readings[0].temperature");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resident: {id: \"x\", householdId: \"4bf92f35-77b3-4da6-a3ce-929d0e0e4736\", name: \"x\"} | id",
                "resident: {householdId: \"138\", name: \"x\"} | householdId",
                "resident: {householdId: \"4bf92f35-77b3-4da6-a3ce-929d0e0e4736\", name: \"x\", gender: ROBOT} | gender",
                "resident: {householdId: \"4bf92f35-77b3-4da6-a3ce-929d0e0e4736\", name: \"x\", careNeeds: [FRAIL, SAD]} | careNeeds[1]",
                "resident: {householdId: \"4bf92f35-77b3-4da6-a3ce-929d0e0e4736\"} | name"
            })
    void aWrongValueInsideAnInputNamesItsField(String argument, String field) {
        refused(MANAGER, "mutation { saveResident(" + argument + ") { id } }", Map.of(), field);
    }

    @Test
    void aWrongValueInAVariableNamesTheFieldAndNotTheVariable() {
        refused(
                GRID_WORKER,
                "mutation($form: VisitInput!) { recordVisit(visit: $form) { id } }",
                Map.of("form", visit(Map.of("on", "2026-02-30"))),
                "on");
        refused(
                GRID_WORKER,
                "mutation($form: VisitInput!) { recordVisit(visit: $form) { id } }",
                Map.of("form", visit(Map.of("channel", "PIGEON"))),
                "channel");
        refused(
                GRID_WORKER,
                "mutation($form: VisitInput!) { recordVisit(visit: $form) { id } }",
                Map.of(
                        "form",
                        visit(Map.of("readings", List.of(Map.of("residentId", id(), "measuredAt", "yesterday"))))),
                "readings[0].measuredAt");
        refused(
                MANAGER,
                "query($o: ObservationStatus!) { isolationCases(filter: {statuses: [$o]}) { nodes { id } } }",
                Map.of("o", "SLEEPING"),
                "statuses[0]");
        refused(
                MANAGER,
                "query($f: DueCheckFilterInput!) { dueChecks(filter: $f) { nodes { caseId } } }",
                Map.of("f", Map.of("on", "2026-13-40")),
                "on");
        refused(
                MANAGER,
                "query($f: HouseholdFilterInput!) { households(filter: $f) { nodes { id } } }",
                Map.of("f", Map.of("buildingId", "x")),
                "buildingId");
    }

    @Test
    void valuesInFragmentsAndDefaultsAreCheckedToo() {
        refused(
                MANAGER,
                "{ ...F } fragment F on Query { shifts(filter: {on: \"2026-02-30\"}) { nodes { id } } }",
                Map.of(),
                "on");
        refused(
                MANAGER,
                "query($first: Int = 2.5) { shifts(filter: {}, first: $first) { nodes { id } } }",
                Map.of(),
                "first");
    }

    @Test
    void whatGoesIntoAnAddressHasASensibleLength() {
        String list = "query($a: String, $t: String) { households(filter: {text: $t}, after: $a) { nodes { id } } }";

        refused(MANAGER, list, Map.of("a", "x".repeat(5_000)), "after");
        refused(MANAGER, list, Map.of("t", "王".repeat(8_000)), "text");
        refused(
                MANAGER,
                "query($k: [SupplyKind!]) { supplyOrders(filter: {kinds: $k}) { nodes { id } } }",
                Map.of("k", Collections.nCopies(2_000, "MEAL")),
                "kinds");
    }

    @Test
    void whatIsRightRuns() {
        Graph.askPatiently(
                        MANAGER,
                        "query($first: Int, $on: Date, $posts: [Post!]) { shifts(filter: {on: $on, posts: $posts, from: \"2026-01-24T08:00:00+08:00\"}, first: $first, after: null) { nodes { id } } }",
                        Map.of("first", 3, "on", "2026-01-24", "posts", "GATE"))
                .body("errors", nullValue());
    }

    @Test
    void oneKeyThatIsAskedForIsNamedByItsArgument() {
        sent(MANAGER, "{ community(code: \"\") { code } }", Map.of())
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                .body("errors[0].extensions.field", equalTo("code"));
        for (String act :
                List.of("cancelBooking(bookingId", "checkIn(bookingId", "checkOut(bookingId", "bookShift(shiftId")) {
            notFound(GRID_WORKER, "mutation { " + act + ": \"" + id() + "\") { id } }", act.replaceAll(".*\\(", ""));
        }
        notFound(MANAGER, "mutation { cancelShift(shiftId: \"" + id() + "\", reason: \"雨\") { id } }", "shiftId");
        notFound(MANAGER, "{ shift(id: \"" + id() + "\") { id } }", "id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($n: Int = \"13812345678\") { me { username } }",
                "{ me(phone: \"13812345678\") { username } }",
                "{ me { p13812345678 } }",
                "{ me { username @skip(if: \"13812345678\") } }",
                "{ streets(code: 13812345678) { code } }",
                "{ me { username } 13812345678 }",
                "query { me { username } } \"13812345678\"",
                "{ households(filter: {phone: \"13812345678\"}) { nodes { id } } }",
                "{ dueChecks(filter: {on: 13812345678}) { nodes { caseId } } }",
                "{ me { ...F13812345678 } }",
                "query($x: T13812345678) { me { username } }"
            })
    void noErrorRepeatsWhatWasSent(String query) {
        var answer = sent(MANAGER, query, Map.of());

        answer.body("errors[0].extensions.code", equalTo("BAD_INPUT"));
        assertThat(answer.extract().asString()).doesNotContain("13812345678");
    }

    @Test
    void variablesNestedTooDeepAreRefused() {
        String deep = "{\"query\": \"{me{username}}\", \"variables\": {\"x\": " + "[".repeat(3_000) + "]".repeat(3_000)
                + "}}";

        MANAGER.asks()
                .body(deep)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"));
    }

    private static void notFound(Persona who, String document, String field) {
        Graph.askPatiently(who, document)
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].extensions.field", equalTo(field));
    }

    private static void refused(Persona who, String document, Map<String, ?> variables, String field) {
        Downstream.forget();
        sent(who, document, variables)
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                .body("errors[0].extensions.field", equalTo(field))
                .body("errors[0].message", not(containsString("null")));
        assertThat(Downstream.calls()).isEmpty();
    }

    private static ValidatableResponse sent(Persona who, String document, Map<String, ?> variables) {
        return Graph.ask(who, document, variables);
    }

    private static String id() {
        return java.util.UUID.randomUUID().toString();
    }

    private static Map<String, Object> household(Map<String, Object> more) {
        var household = new HashMap<String, Object>(more);
        household.put("communityCode", Persona.CHENGDONG);
        return household;
    }

    private static Map<String, Object> need(String text) {
        return Map.of("kind", "GROCERIES", "text", text);
    }

    private static Map<String, Object> visit(Map<String, Object> more) {
        var visit = new HashMap<String, Object>();
        visit.put("householdId", id());
        visit.put("on", "2026-01-24");
        visit.put("readings", new ArrayList<>());
        visit.putAll(more);
        return visit;
    }
}
