package org.lianfang.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Downstream;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.Siblings;
import org.lianfang.gateway.Work;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class JoinTest {

    private static final String EVERYTHING =
            """
            query($building: ID!, $first: Int!) {
              households(filter: {buildingId: $building}, first: $first) {
                nodes {
                  id underObservation community { name street { name } } estate { name } building { name } unit { name } grid { name }
                  members { id name }
                  isolationCase { status persons { resident { name } } checks { id } history { what } }
                  supplyOrders(first: 2) { id contactless household { address } deliveryShift { title } lines { item } }
                  visits(first: 2) { id checks { id resident { name } } needs { text order { id contactless } } }
                }
              }
            }
            """;

    private static final String DUE =
            """
            query($on: Date!, $first: Int!) {
              dueChecks(filter: {on: $on}, first: $first) { nodes { state household { address } resident { name } } }
            }
            """;
    private static final String SHIFTS =
            """
            query($from: DateTime!, $to: DateTime!, $first: Int!) {
              shifts(filter: {posts: [DELIVERY], from: $from, to: $to}, first: $first) {
                nodes {
                  title community { name } myBooking { status } bookings { status volunteer { name } shift { title } }
                  supplyOrders { text contactless household { address } }
                }
              }
            }
            """;

    private static final String SILENT = "isolation-service";
    private static final String SIDE_BY_SIDE =
            """
            query($building: ID!) { households(filter: {buildingId: $building}) { nodes {
              isolationCase { status } supplyOrders { household { id } } } } }
            """;

    @Test
    void theNumberOfCallsDoesNotGrowWithTheNumberOfParents() {
        World world = World.withDoors(200).observed();
        Work work = Work.at(world);

        constant(EVERYTHING, Map.of("building", world.building()), "households", 20, 100, 200)
                .body("data.households.nodes.members.flatten().name", everyItem(notNullValue()))
                .body("data.households.nodes.supplyOrders.flatten()", hasSize(200))
                .body("data.households.nodes.supplyOrders.flatten().contactless", everyItem(equalTo(true)))
                .body("data.households.nodes.supplyOrders.flatten().deliveryShift.title", everyItem(equalTo("送货")))
                .body("data.households.nodes.visits.flatten().checks.flatten()", hasSize(200))
                .body("data.households.nodes.visits.flatten().checks.flatten().resident", everyItem(notNullValue()))
                .body("data.households.nodes.visits.flatten().needs.flatten().order.id", everyItem(notNullValue()));
        // Tomorrow: who is observed from late in the evening owes nothing any more today.
        constant(DUE, Map.of("on", World.today().plusDays(1).toString()), "dueChecks", 20, 100, 200)
                .body("data.dueChecks.nodes.household", everyItem(notNullValue()))
                .body("data.dueChecks.nodes.resident", everyItem(notNullValue()));
        constant(
                        SHIFTS,
                        Map.of("from", work.begin().toString(), "to", work.end().toString()),
                        "shifts",
                        2,
                        10,
                        20)
                .body("data.shifts.nodes.bookings.flatten().volunteer", hasSize(20))
                .body("data.shifts.nodes.supplyOrders.flatten()", hasSize(200))
                .body("data.shifts.nodes.supplyOrders.flatten().household", everyItem(notNullValue()));
    }

    @Test
    void aJoinDoesNotWaitForOthersBesideIt() {
        World world = World.withDoors(2);
        world.doors().forEach(JoinTest::needsFlour);
        Map<String, ?> building = Map.of("building", world.building());
        Graph.askPatiently(Persona.MANAGER, SIDE_BY_SIDE, building);

        Siblings.freeze(SILENT);
        Downstream.forget();
        var answer = CompletableFuture.supplyAsync(() -> Graph.ask(Persona.MANAGER, SIDE_BY_SIDE, building));
        Instant end = Instant.now().plusSeconds(2);
        while (doorsOfOrders() == 0 && Instant.now().isBefore(end)) LockSupport.parkNanos(1_000_000);
        long asked = doorsOfOrders();
        Siblings.thaw(SILENT);

        assertThat(asked).as("while %s is silent", SILENT).isEqualTo(1);
        answer.join()
                .body("errors", nullValue())
                .body("data.households.nodes.supplyOrders.flatten().household.id", hasSize(2));
        assertThat(doorsOfOrders()).isEqualTo(1);
    }

    @AfterEach
    void thaw() {
        Siblings.thaw(SILENT);
    }

    private static long doorsOfOrders() {
        return Downstream.calls().stream()
                .filter("POST /households/by-ids"::equals)
                .count();
    }

    private static void needsFlour(UUID door) {
        Map<String, Object> visit = Map.of(
                "id", UUID.randomUUID(),
                "householdId", door,
                "on", World.today().toString(),
                "readings", List.of(),
                "needs", List.of(Map.of("kind", "GROCERIES", "text", "面粉5斤")));
        Graph.askPatiently(
                        Persona.GRID_WORKER,
                        "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { needs { order { id } } } }",
                        Map.of("visit", visit))
                .body("errors", nullValue());
    }

    @Test
    void twoAliasesWithDifferentArgumentsGetTheirOwnAnswers() {
        World world = World.withDoors(2).observed();

        Graph.askPatiently(
                        Persona.MANAGER,
                        """
                        { community(code: "440705001012") {
                            open: isolationCases(statuses: [OBSERVING], first: 1) { nodes { status } }
                            closed: isolationCases(statuses: [RELEASED], first: 1) { nodes { status } }
                            two: households(first: 2) { nodes { id } }
                            one: households(first: 1) { totalCount nodes { id } } } }""")
                .body("errors", nullValue())
                .body("data.community.open.nodes.status", equalTo(List.of("OBSERVING")))
                .body("data.community.closed.nodes.status", everyItem(equalTo("RELEASED")))
                .body("data.community.two.nodes", hasSize(2))
                .body("data.community.one.nodes", hasSize(1));
        assertThat(world.doors()).hasSize(2);
    }

    @Test
    void whatARoleMayNotHaveIsNullWithoutAnError() {
        World world = World.withDoors(1).observed();

        Graph.askPatiently(
                        Persona.PROPERTY_STAFF,
                        """
                        query($building: ID!) { households(filter: {buildingId: $building}) { nodes {
                          address underObservation members { id } isolationCase { id } visits { id } } } }""",
                        Map.of("building", world.building()))
                .body("errors", nullValue())
                .body("data.households.nodes.underObservation", everyItem(equalTo(true)))
                .body("data.households.nodes.isolationCase", everyItem(nullValue()))
                .body("data.households.nodes.visits", everyItem(nullValue()));
    }

    /** Asks for pages of three sizes, which must cost the same calls; the answer is that of the largest. */
    private static ValidatableResponse constant(
            String query, Map<String, ?> variables, String list, int few, int more, int most) {
        List<String> expected = calls(query, variables, list, few);
        // About one a joined field; two fields that need the same of another service ask twice.
        assertThat(expected).hasSizeLessThan(25);
        assertThat(calls(query, variables, list, more)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(calls(query, variables, list, most)).containsExactlyInAnyOrderElementsOf(expected);
        return page(query, variables, list, most);
    }

    private static List<String> calls(String query, Map<String, ?> variables, String list, int first) {
        page(query, variables, list, first);
        Downstream.forget();
        page(query, variables, list, first);
        return Downstream.calls();
    }

    private static ValidatableResponse page(String query, Map<String, ?> variables, String list, int first) {
        var all = new HashMap<String, Object>(variables);
        all.put("first", first);
        return Graph.askPatiently(Persona.MANAGER, query, all)
                .body("errors", nullValue())
                .body("data." + list + ".nodes", hasSize(first));
    }
}
