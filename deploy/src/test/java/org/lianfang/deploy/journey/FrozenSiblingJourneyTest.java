package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.stack.Part;

/** Design §9 where services ask one another: a healthy one that asks a frozen one still answers in time, with what it can. */
@Order(7)
@ExtendWith(RunningStack.Once.class)
class FrozenSiblingJourneyTest {

    // 3 s by the design; the rest is room for a busy machine.
    private static final Duration WITHIN_THREE_SECONDS = Duration.ofMillis(4_000);
    private static final String CHENGDONG = "440705001012";
    private static final String RECORD =
            """
            mutation($visit: VisitInput!) {
              recordVisit(visit: $visit) { id household { address } checks { id } needs { kind order { id visitId community { name } } } }
            }
            """;
    private static final String PREVIEW =
            "query($order: IsolationOrderInput!) { previewIsolation(order: $order) { households } }";
    private static final String ORDERS =
            "{ me { username } supplyOrders(filter: {}, first: 5) { nodes { id deliveryShift { title } } } }";

    private final RunningStack stack;
    private final Graph graph;
    private Part frozen;

    FrozenSiblingJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.graph = stack.graph();
    }

    @AfterEach
    void thaw() {
        if (frozen == null) return;
        stack.processes().process(frozen).resume();
        stack.awaitWhole();
    }

    @Test
    void aVisitAtAKnownDoorIsWholeWhileRegistryIsFrozen() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        // Supply keeps its reference from the first need of a door.
        graph.data(Logins.GRID_WORKER, RECORD, Map.of("visit", door.visit(UUID.randomUUID())));
        freeze(Part.REGISTRY);

        Answer answer = graph.ask(Logins.GRID_WORKER, RECORD, Map.of("visit", door.visit(UUID.randomUUID())));

        print("visit, registry frozen", answer);
        JsonNode visit = answer.rest().path("recordVisit");
        assertThat(visit.path("checks")).hasSize(2);
        assertThat(visit.path("needs")).hasSize(2).allSatisfy(need -> {
            assertThat(need.path("order").path("visitId").asText())
                    .isEqualTo(visit.path("id").asText());
            assertThat(need.path("order").path("community").isNull()).isTrue();
        });
        assertThat(visit.path("household").isNull()).isTrue();
        assertThat(answer.awayServices()).containsExactly("registry-service");
        assertThat(answer.took()).isLessThan(WITHIN_THREE_SECONDS);
    }

    @Test
    void aPreviewNamesAFrozenRegistryInTime() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        freeze(Part.REGISTRY);

        Answer answer = graph.ask(
                Logins.MANAGER, PREVIEW, Map.of("order", ObservedDoor.order(CHENGDONG, List.of(door.household()))));

        print("preview, registry frozen", answer);
        assertThat(answer.errors()).containsExactly("previewIsolation SERVICE_UNAVAILABLE");
        assertThat(answer.awayServices()).containsExactly("registry-service");
        assertThat(answer.took()).isLessThan(WITHIN_THREE_SECONDS);
    }

    @Test
    void aVolunteersOrdersNameAFrozenVolunteerServiceInTime() {
        stack.logins().token(Logins.VOLUNTEER);
        freeze(Part.VOLUNTEER);

        Answer answer = graph.ask(Logins.VOLUNTEER, ORDERS, Map.of());

        print("orders of a volunteer, volunteer-service frozen", answer);
        assertThat(answer.rest().path("me").path("username").asText()).isEqualTo(Logins.VOLUNTEER);
        assertThat(answer.errors()).containsExactly("supplyOrders SERVICE_UNAVAILABLE");
        assertThat(answer.awayServices()).containsExactly("volunteer-service");
        assertThat(answer.took()).isLessThan(WITHIN_THREE_SECONDS);
    }

    @Test
    void aManagersOrdersShowWithoutTheirShiftsWhileVolunteerServiceIsFrozen() {
        stack.logins().token("manager-and-volunteer");
        freeze(Part.VOLUNTEER);

        Answer answer = graph.ask("manager-and-volunteer", ORDERS, Map.of());

        print("orders of a manager who volunteers, volunteer-service frozen", answer);
        assertThat(answer.rest().path("supplyOrders").path("nodes")).isNotEmpty();
        assertThat(answer.took()).isLessThan(WITHIN_THREE_SECONDS);
    }

    private void freeze(Part part) {
        stack.awaitWhole();
        frozen = part;
        stack.processes().process(part).pause();
    }

    private static void print(String what, Answer answer) {
        System.out.printf("%s: %d ms%n", what, answer.took().toMillis());
    }
}
