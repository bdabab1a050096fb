package org.lianfang.gateway;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.lianfang.platformtest.Persona;

/** Asks the graph as a person does. */
public final class Graph {

    private Graph() {}

    public static ValidatableResponse ask(Persona who, String query) {
        return ask(who, query, Map.of());
    }

    /** Variables as pairs of name and value. */
    public static ValidatableResponse ask(Persona who, String query, Map<String, ?> variables) {
        var body = new HashMap<String, Object>();
        body.put("query", query);
        body.put("variables", variables);
        return who.asks().body(body).post("/graphql").then();
    }
}
