package org.lianfang.deploy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.stack.Part;

/** Rule 6: a visit happens once, wholly or to be completed, whichever of its services is away when it is sent. */
@Order(6)
@ExtendWith(RunningStack.Once.class)
class VisitJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final Duration WRITES_WITHIN = Duration.ofSeconds(30);
    private static final String RECORD =
            """
            mutation($visit: VisitInput!) {
              recordVisit(visit: $visit) { id checks { id abnormal } needs { kind text order { id visitId lines { item } } } }
            }
            """;
    private static final String VISITS =
            """
            query($household: ID!) {
              household(id: $household) { visits { id checks { id } needs { kind order { id } } } supplyOrders { id } }
            }
            """;

    private final RunningStack stack;
    private final Graph graph;
    private final List<Part> killed = new ArrayList<>();

    VisitJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.graph = stack.graph();
    }

    @AfterEach
    void bringBackWhatWasKilled() {
        List.copyOf(killed).forEach(this::revive);
    }

    @Test
    void whileSupplyIsAwayTheChecksAreKeptAndTheSameVisitCompletesItLater() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        UUID id = UUID.randomUUID();
        kill(Part.SUPPLY);

        Answer cut = send(Logins.GRID_WORKER, door.visit(id));

        assertThat(cut.status()).isEqualTo(200);
        assertThat(cut.awayServices()).isEqualTo(List.of("supply-service"));
        JsonNode visit = cut.rest().path("recordVisit");
        assertThat(visit.path("checks")).hasSize(2);
        assertThat(texts(visit.path("needs"), "kind")).containsExactly("GROCERIES", "MEDICINE");
        visit.path("needs")
                .forEach(need -> assertThat(need.path("order").isNull()).isTrue());

        revive(Part.SUPPLY);
        JsonNode whole = send(Logins.GRID_WORKER, door.visit(id)).data().path("recordVisit");

        assertThat(texts(whole.path("checks"), "id")).isEqualTo(texts(visit.path("checks"), "id"));
        whole.path("needs")
                .forEach(need ->
                        assertThat(need.path("order").path("visitId").asText()).isEqualTo(id.toString()));
        assertHappenedOnce(door, id);
    }

    @Test
    void whileIsolationIsAwayNothingIsStoredAnywhere() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        UUID id = UUID.randomUUID();
        kill(Part.ISOLATION);
        Map<String, String> before = Rows.all(stack);

        Answer refused = send(Logins.GRID_WORKER, door.visit(id));

        assertThat(refused.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(refused.awayServices()).isEqualTo(List.of("isolation-service"));
        assertThat(Rows.all(stack)).isEqualTo(before);

        revive(Part.ISOLATION);
        send(Logins.GRID_WORKER, door.visit(id)).data();
        assertHappenedOnce(door, id);
    }

    @Test
    void twentySendingsAtTheSameMomentAreOneVisit() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        UUID id = UUID.randomUUID();
        Map<String, ?> visit = Map.of("visit", door.visit(id));
        List<CompletableFuture<Answer>> sending = new ArrayList<>();

        awaitAVisit();
        for (int i = 0; i < 20; i++) {
            sending.add(graph.asking(Logins.GRID_WORKER, RECORD, visit));
        }

        // Each waits for those before it: who waited too long is told so, and sends it again, like a phone.
        List<JsonNode> answers = sending.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.isAway() ? graph.prepared(Logins.GRID_WORKER, RECORD, visit) : answer.data())
                .map(data -> data.path("recordVisit"))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
        assertHappenedOnce(door, id);
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        UUID id = UUID.randomUUID();
        send(Logins.GRID_WORKER, door.visit(id)).data();
        Map<String, String> before = Rows.all(stack);

        Answer other = send(Logins.GRID_WORKER, door.visit(id, "面粉6斤"));

        assertThat(other.code()).isEqualTo("CONFLICT");
        assertThat(Rows.all(stack)).isEqualTo(before);
        assertHappenedOnce(door, id);
    }

    @Test
    void aDoorOfAnotherCommunityIsNotFound() {
        ObservedDoor foreign = ObservedDoor.in(graph, Logins.MANAGER_OF_XIANZHOU, "440705001006");
        Map<String, String> before = Rows.all(stack);

        Answer refused = send(Logins.GRID_WORKER, foreign.visit(UUID.randomUUID()));

        assertThat(refused.code()).isEqualTo("NOT_FOUND");
        assertThat(Rows.all(stack)).isEqualTo(before);
    }

    @Test
    void whileRegistryIsAwayKnownDoorsCanBeVisited() {
        ObservedDoor known = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        // Supply keeps its references from the first need of a door, as isolation does from the order.
        send(Logins.GRID_WORKER, known.visit(UUID.randomUUID())).data();
        UUID id = UUID.randomUUID();
        kill(Part.REGISTRY);

        JsonNode visit = send(Logins.GRID_WORKER, known.visit(id)).data().path("recordVisit");

        assertThat(visit.path("checks")).hasSize(2);
        assertThat(texts(visit.path("needs"), "kind")).containsExactly("GROCERIES", "MEDICINE");
        visit.path("needs")
                .forEach(need ->
                        assertThat(need.path("order").path("visitId").asText()).isEqualTo(id.toString()));
        revive(Part.REGISTRY);
        assertThat(visits(known)).hasSize(2);
    }

    @Test
    void whileRegistryIsAwayAnUnknownDoorIsNotWrittenAbout() {
        String household = ObservedDoor.household(graph, Logins.MANAGER, CHENGDONG);
        String resident = ObservedDoor.resident(graph, Logins.MANAGER, household, "贾未识");
        ObservedDoor unknown = new ObservedDoor(Logins.MANAGER, CHENGDONG, household, List.of(resident, resident), "");
        kill(Part.REGISTRY);
        Map<String, String> before = Rows.all(stack);
        Map<String, Object> visit = unknown.visit(UUID.randomUUID());
        visit.put("readings", List.of(Map.of("residentId", resident, "temperature", 36.5)));

        Answer refused = send(Logins.GRID_WORKER, visit);

        assertThat(refused.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(refused.awayServices()).isEqualTo(List.of("registry-service"));
        assertThat(Rows.all(stack)).isEqualTo(before);
    }

    private Answer send(String login, Map<String, Object> visit) {
        return graph.ask(login, RECORD, Map.of("visit", visit));
    }

    private void assertHappenedOnce(ObservedDoor door, UUID id) {
        JsonNode household = graph.data(Logins.MANAGER, VISITS, Map.of("household", door.household()))
                .path("household");
        assertThat(texts(household.path("visits"), "id")).containsExactly(id.toString());
        JsonNode visit = household.path("visits").path(0);
        assertThat(visit.path("checks")).hasSize(2);
        assertThat(visit.path("needs")).hasSize(2);
        List<String> orders = new ArrayList<>();
        visit.path("needs")
                .forEach(need -> orders.add(need.path("order").path("id").asText()));
        assertThat(texts(household.path("supplyOrders"), "id")).containsExactlyInAnyOrderElementsOf(orders);
    }

    private JsonNode visits(ObservedDoor door) {
        return graph.data(Logins.MANAGER, VISITS, Map.of("household", door.household()))
                .path("household")
                .path("visits");
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }

    private void kill(Part part) {
        stack.logins().token(Logins.GRID_WORKER);
        stack.processes().process(part).kill();
        killed.add(part);
    }

    private void revive(Part part) {
        stack.start(part);
        stack.awaitReady(part);
        stack.awaitWhole();
        killed.remove(part);
        awaitAVisit();
    }

    /** Reads come back first; a service that has just started may be too slow for its first write. */
    private void awaitAVisit() {
        Instant start = Instant.now();
        while (true) {
            try {
                ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
                send(Logins.GRID_WORKER, door.visit(UUID.randomUUID())).data();
                return;
            } catch (AssertionError notYet) {
                if (Duration.between(start, Instant.now()).compareTo(WRITES_WITHIN) > 0) {
                    throw notYet;
                }
            }
        }
    }
}
