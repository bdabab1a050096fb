package org.lianfang.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.Downstream;
import org.lianfang.gateway.Graph;
import org.lianfang.gateway.Siblings;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Persona;

/** A service that is silent costs its own fields and nothing else (design, section 9). */
@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class AwayTest {

    private static final String OVERVIEW =
            """
            { community(code: "440705001012") { name overview {
                population { households } isolation { householdsObserved } supply { ordersOpen } volunteering { shiftsToday } } } }""";

    @AfterEach
    void thaw() {
        Siblings.thaw("volunteer-service");
        Siblings.thaw("supply-service");
        Siblings.thaw("isolation-service");
    }

    @Test
    void aFrozenServiceIsGivenUpThenNoLongerAskedThenWholeAgain() throws Exception {
        World.withDoors(1);
        Siblings.freeze("volunteer-service");

        Instant before = Instant.now();
        awayIn("volunteering", "volunteer-service");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(3500));

        IntStream.range(0, 24).parallel().forEach(i -> ask());
        before = Instant.now();
        awayIn("volunteering", "volunteer-service");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));

        Siblings.thaw("volunteer-service");
        Instant back = Instant.now();
        while (ask().path("data.community.overview.volunteering") == null) {
            assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(10));
            Thread.sleep(250);
        }
    }

    @Test
    void whoKeptSilentIsNotAskedAgainInTheSameRequest() {
        World.withDoors(1);
        Siblings.freeze("supply-service");
        Downstream.forget();

        Graph.ask(
                        Persona.MANAGER,
                        """
                        { supplyOrders(filter: {}, first: 1) { nodes { id } }
                          households(filter: {}, first: 1) { nodes { id supplyOrders { id } isolationCase { id } } } }""")
                .statusCode(200)
                .body("data.supplyOrders", nullValue())
                .body("data.households.nodes[0].id", notNullValue())
                .body("data.households.nodes[0].supplyOrders", nullValue())
                .body("errors.extensions.service", everyItem(equalTo("supply-service")))
                .body("errors.path", hasItem(List.of("households", "nodes", 0, "supplyOrders")));

        assertThat(Downstream.calls())
                .filteredOn(call -> call.contains("/orders"))
                .hasSize(1);
        assertThat(Downstream.calls())
                .filteredOn(call -> call.contains("/cases"))
                .hasSize(1);
    }

    @Test
    void aVisitWithoutSupplyKeepsItsChecksAndNamesItsNeedsAsMissing() {
        World world = World.withDoors(1).observed();
        Map<String, Object> visit = Map.of(
                "id", UUID.randomUUID(),
                "householdId", world.door(0),
                "on", World.today().toString(),
                "readings", List.of(Map.of("residentId", world.people(0).get(0), "temperature", 36.6)),
                "needs", List.of(Map.of("kind", "GROCERIES", "text", "面粉5斤")));
        String record =
                "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { checks { id } needs { kind text order { id } } } }";
        Siblings.freeze("supply-service");

        Graph.ask(Persona.GRID_WORKER, record, Map.of("visit", visit))
                .statusCode(200)
                .body("data.recordVisit.checks.size()", equalTo(1))
                .body("data.recordVisit.needs[0].kind", equalTo("GROCERIES"))
                .body("data.recordVisit.needs[0].order", nullValue())
                .body("errors.path", hasItem(List.of("recordVisit", "needs", 0, "order")))
                .body("errors[0].extensions.code", equalTo("SERVICE_UNAVAILABLE"))
                .body("errors[0].extensions.service", equalTo("supply-service"));

        Siblings.thaw("supply-service");
        Graph.ask(Persona.GRID_WORKER, record, Map.of("visit", visit))
                .body("errors", nullValue())
                .body("data.recordVisit.needs[0].order.id", notNullValue());
    }

    @Test
    void anOrderOverManyDoorsIsWaitedForLongerThanAnActOnOne() throws Exception {
        World world = World.withDoors(3);
        Siblings.freeze("isolation-service");
        Thread thaw = new Thread(() -> {
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Siblings.thaw("isolation-service");
        });
        thaw.start();

        // Opens all three, and expects their number.
        world.observed();

        thaw.join();
    }

    private static ExtractableResponse<Response> ask() {
        return Graph.ask(Persona.MANAGER, OVERVIEW).extract();
    }

    private static void awayIn(String part, String service) {
        Graph.ask(Persona.MANAGER, OVERVIEW)
                .statusCode(200)
                .body("data.community.name", notNullValue())
                .body("data.community.overview.population", notNullValue())
                .body("data.community.overview." + part, nullValue())
                .body("errors.extensions.service", hasItem(service))
                .body("errors.path", hasItem(List.of("community", "overview", part)));
    }
}
