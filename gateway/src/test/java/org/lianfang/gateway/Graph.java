package org.lianfang.gateway;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.platformtest.Persona;

/** Asks the graph as a person does. */
public final class Graph {

    private Graph() {}

    public static ValidatableResponse ask(Persona who, String query) {
        return ask(who, query, Map.of());
    }

    /**
     * Asks once more where a service was too slow, as a person would: services that have just started on a busy machine are. What
     * is created has an id, so that it happens once.
     */
    public static ValidatableResponse askPatiently(Persona who, String query, Map<String, ?> variables) {
        ValidatableResponse answer = ask(who, query, variables);
        for (int tries = 0; tries < 8 && isAway(answer); tries++) answer = ask(who, query, variables);
        return answer;
    }

    public static ValidatableResponse askPatiently(Persona who, String query) {
        return askPatiently(who, query, Map.of());
    }

    private static boolean isAway(ValidatableResponse answer) {
        List<String> problems = answer.extract().path("errors.extensions.problem");
        return problems != null && problems.contains("SERVICE_AWAY");
    }

    public static ValidatableResponse ask(Persona who, String query, Map<String, ?> variables) {
        var body = new HashMap<String, Object>();
        body.put("query", query);
        body.put("variables", variables);
        return who.asks().body(body).post("/graphql").then();
    }
}
