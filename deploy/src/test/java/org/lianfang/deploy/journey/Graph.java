package org.lianfang.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The public graph, asked as one of the demo logins. */
final class Graph {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    /**
     * What a test sets up before it begins: sent again while a service is away. A machine under load, or a service that has just come
     * back, is not what the test is about; the ids in the variables let it happen once.
     */
    JsonNode prepared(String login, String document, Map<String, ?> variables) {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = ask(login, document, variables);
        while (answer.isAway() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            answer = ask(login, document, variables);
        }
        return answer.data();
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
