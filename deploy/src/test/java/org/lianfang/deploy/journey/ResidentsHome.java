package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The household of the demo's resident, put under observation where it is under none. */
final class ResidentsHome {

    private static final String HOME =
            "{ me { household { id community { code } isolationCase { status endsOn persons { residentId } checks { residentId temperature } } } } }";
    private static final String OPEN =
            "mutation($order: IsolationOrderInput!) { openIsolation(order: $order) { casesOpened } }";

    private ResidentsHome() {}

    /** As the resident sees it: a case with its persons and checks. */
    static JsonNode observation(Graph graph) {
        return seen(graph).path("isolationCase");
    }

    /** @return the last day */
    static String observedUntil(Graph graph) {
        JsonNode home = seen(graph);
        if (!home.path("isolationCase").path("status").asText().equals("OBSERVING")) {
            Map<String, Object> order = ObservedDoor.order(
                    home.path("community").path("code").asText(),
                    List.of(home.path("id").asText()));
            graph.data(Logins.MANAGER, OPEN, Map.of("order", order));
        }
        return observation(graph).path("endsOn").asText();
    }

    private static JsonNode seen(Graph graph) {
        return graph.data(Logins.RESIDENT, HOME, Map.of()).path("me").path("household");
    }
}
