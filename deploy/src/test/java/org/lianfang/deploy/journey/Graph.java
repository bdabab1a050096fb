package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The public graph, asked as one of the demo logins. */
final class Graph {

    private final Wire wire;
    private final URI uri;
    private final Logins logins;

    Graph(Wire wire, URI gateway, Logins logins) {
        this.wire = wire;
        this.uri = gateway.resolve("/graphql");
        this.logins = logins;
    }

    /** The data of an answer without any error. */
    JsonNode data(String login, String document, Map<String, ?> variables) {
        return ask(login, document, variables).data();
    }

    Answer ask(String login, String document, Map<String, ?> variables) {
        return askWith(logins.token(login), document, variables);
    }

    /** @param token null: nobody is logged in */
    Answer askWith(String token, String document, Map<String, ?> variables) {
        return wire.post(uri, token, Map.of("query", document, "variables", variables));
    }

    CompletableFuture<Answer> asking(String login, String document, Map<String, ?> variables) {
        return wire.posting(uri, logins.token(login), Map.of("query", document, "variables", variables));
    }
}
