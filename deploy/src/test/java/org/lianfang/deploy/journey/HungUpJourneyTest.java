package org.lianfang.deploy.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianfang.deploy.stack.Part;

/** Whoever hangs up in the middle (a tunnel, a page that is closed) leaves no act half done: what one service has, the next one gets. */
@Order(7)
@ExtendWith(RunningStack.Once.class)
class HungUpJourneyTest {

    private static final String CHENGDONG = "440705001012";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RECORD =
            "mutation($visit: VisitInput!) { recordVisit(visit: $visit) { id checks { id } needs { order { id } } } }";
    private static final String KEPT =
            "query($id: ID!) { household(id: $id) { visits { id } supplyOrders { visitId } } }";

    private final RunningStack stack;
    private final Graph graph;

    HungUpJourneyTest(RunningStack stack) {
        this.stack = stack;
        this.graph = stack.graph();
    }

    @AfterEach
    void thaw() {
        stack.processes().process(Part.ISOLATION).resume();
        stack.awaitWhole();
    }

    @Test
    void aVisitGoesOnToSupplyWhenItsCallerHangsUpBeforeIsolationHasAnswered() throws IOException {
        ObservedDoor door = ObservedDoor.in(graph, Logins.MANAGER, CHENGDONG);
        UUID visit = UUID.randomUUID();
        stack.awaitWhole();
        stack.processes().process(Part.ISOLATION).pause();
        try (Socket caller = sent(RECORD, Map.of("visit", door.visit(visit)))) {
            pause(Duration.ofMillis(400));
        }
        // Long enough to be heard of at the gateway, and well before it gives isolation-service up.
        pause(Duration.ofMillis(200));
        stack.processes().process(Part.ISOLATION).resume();

        Instant end = Instant.now().plus(PATIENCE);
        while (kept(door).path("supplyOrders").isEmpty() && Instant.now().isBefore(end)) pause(Duration.ofMillis(250));
        JsonNode kept = kept(door);
        assertThat(kept.path("visits").findValuesAsText("id")).containsExactly(visit.toString());
        assertThat(kept.path("supplyOrders").findValuesAsText("visitId"))
                .containsExactly(visit.toString(), visit.toString());
    }

    @Test
    void nobodyIsToldOfAFailureThatIsNone() throws IOException {
        long failures = failures();
        stack.processes().process(Part.ISOLATION).pause();
        try (Socket caller = sent(
                "query($area: String!) { community(code: $area) { isolationCases(first: 5) { nodes { household { address } } } } }",
                Map.of("area", CHENGDONG))) {
            pause(Duration.ofMillis(400));
        }
        pause(Duration.ofMillis(200));
        stack.processes().process(Part.ISOLATION).resume();
        pause(Duration.ofSeconds(2));
        assertThat(failures()).isEqualTo(failures);
    }

    private long failures() throws IOException {
        try (var lines = Files.lines(stack.processes().process(Part.GATEWAY).log())) {
            return lines.filter(line -> line.contains(" ERROR ")).count();
        }
    }

    private JsonNode kept(ObservedDoor door) {
        return graph.prepared(Logins.GRID_WORKER, KEPT, Map.of("id", door.household()))
                .path("household");
    }

    private Socket sent(String document, Map<String, ?> variables) throws IOException {
        URI gateway = stack.url(Part.GATEWAY);
        byte[] body = new ObjectMapper().writeValueAsBytes(Map.of("query", document, "variables", variables));
        String head =
                """
                POST /graphql HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d

                """
                        .formatted(gateway.getAuthority(), stack.logins().token(Logins.GRID_WORKER), body.length)
                        .replace("\n", "\r\n");
        Socket caller = new Socket(gateway.getHost(), gateway.getPort());
        caller.getOutputStream().write(head.getBytes(UTF_8));
        caller.getOutputStream().write(body);
        caller.getOutputStream().flush();
        return caller;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
